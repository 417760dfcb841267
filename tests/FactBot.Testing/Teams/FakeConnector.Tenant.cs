using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace FactBot.Testing.Teams;

/// <content>Who and what there is in the tenant.</content>
public sealed partial class FakeConnector
{
    private ImmutableDictionary<string, TeamsAccount> accounts = ImmutableDictionary<string, TeamsAccount>.Empty;
    private ImmutableDictionary<string, TeamsConversation> conversations = ImmutableDictionary<string, TeamsConversation>.Empty;
    private ImmutableArray<TeamsPost> posts = [];

    /// <summary>What the bot said in all conversations, oldest first; what it took away is not there.</summary>
    public ImmutableArray<TeamsPost> Posts => posts;

    /// <summary>People the bot cannot write to alone, because they have not added it.</summary>
    public ImmutableHashSet<string> WithoutBot { get; set; } = [];

    /// <summary>Somebody, who comes when first asked for.</summary>
    /// <param name="name">The first name, lower case.</param>
    /// <param name="kind">How they belong to the tenant.</param>
    public TeamsPerson Person(string name, TeamsAccountKind kind = TeamsAccountKind.Member)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString();
        var account = ImmutableInterlocked.GetOrAdd(ref accounts, $"29:{name}", key => new TeamsAccount(key, id, $"{char.ToUpperInvariant(name[0])}{name[1..]} Example", kind));
        return new TeamsPerson(this, account);
    }

    /// <summary>A channel, a group chat or a personal chat, made when first asked for.</summary>
    public TeamsConversation Conversation(string id, string type, string name, bool hasBot = true, params IEnumerable<string> members) =>
        ImmutableInterlocked.GetOrAdd(ref conversations, id, key => new TeamsConversation(key, type, name, [.. members], hasBot));

    /// <summary>The personal chat with somebody.</summary>
    internal TeamsConversation Personal(TeamsAccount account) => Conversation($"a:{account.Id[3..]}", "personal", "", hasBot: true, account.Id);

    /// <summary>A new thread of a channel that everybody is in.</summary>
    internal TeamsConversation Thread(string channel) => Conversation($"19:{channel}@thread.tacv2;messageid={NextId()}", "channel", channel);

    /// <summary>A group chat that everybody is in.</summary>
    internal TeamsConversation Group(string name) => Conversation($"19:{name}@thread.v2", "groupChat", name);

    internal static bool IsIn(TeamsAccount account, TeamsConversation conversation) => conversation.Members.IsEmpty || conversation.Members.Contains(account.Id);
}
