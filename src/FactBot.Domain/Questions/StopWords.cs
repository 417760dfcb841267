using System.Collections.Frozen;

namespace FactBot.Domain.Questions;

/// <summary>Words that carry no subject, folded: articles, prepositions, auxiliaries and the words of asking.</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> English = Set("""
        a about after again against all also am an and any are aren as at be because been before being between both but by
        can cannot could did didn do does doesn doing don done down during each ever few for from further had has hasn have
        having he her here hers him himself his how i if in into is isn it its itself just let like ll me more most my
        no nor not of off on once one only or other our out over own per please re s same say said saying says she should so
        some something such t tell than that the their them then there these they thing this those through to told too under
        until up upon us ve very was wasn we were what whatever when where which while who whom whose why will with would you
        your mr mrs ms dr sir
        """);

    private static readonly FrozenSet<string> Weak = Set("""
        according accord give gave given find know word words exactly anyone anybody somebody someone talk talked
        mention mentioned mentions quote quotes quoted fact facts figure figures claim claims claimed source sources
        article state stated statement much many look show get got go goes going went come comes came happen happened happens
        kind sort way today now currently actual actually really speak spoke spoken describe described call called
        make made makes think thinks thought explain explained regarding concerning around
        end ends ended ending become becomes became remain remains keep keeps kept put puts take takes took taken use uses used
        using want wants wanted need needs needed seem seems seemed try tries tried help helps helped turn turns turned start
        starts started begin begins began involve involves involved hold holds held view views viewed see sees saw seen open
        opens opened face faces faced cause causes caused may might must shall lets set sets bring brings brought lead leads
        led stand stands stood feel feels felt believe believes believed consider considers considered regard regards regarded
        ask asks asked answer answers answered shows showed shown mean means meant allow allows allowed supposed likely
        things lot lots quite rather whether yet already still even never since though although yes ok
        recent recently latest certain true false several various different
        type types name named names term terms example amount quantity main mainly usual usually typical typically common commonly
        along another part parts place near long good well big little less least able available specific particular
        tells wonder finds found seeing looking looks looked giving getting making taking coming
        following follow follows followed contain contains contained include includes included including prior aside apart despite throughout within unlike among amongst amid toward towards beyond
        refer refers referred relate relates relating relation related associate associated besides except instead
        approximately roughly nearly almost total overall often sometimes always frequently eventually finally originally initially
        yesterday tomorrow tonight morning literally apparently absolutely completely totally truly simply honestly seriously
        thank thanks sorry wow omg lol lmao hey hi hello damn crap folks guys guy dude everyone everybody nobody nothing everything anything
        remember imagine guess hope wish forget realize realise sure maybe perhaps probably else
        watch watching read reading heard hear hearing breaking update via thread viral circulating pic pics rt
        stuff bit whole half full real entire back away
        """);

    /// <summary>The same of French.</summary>
    private static readonly FrozenSet<string> FrenchWeak = Set("""
        type types sorte sortes genre nom noms nommer nomme nommee nommes appelle appellent appeler appelee terme termes exemple exemples
        signifie signifier caracteristique caracteristiques particularite particularites role but raison raisons cause causes maniere facon moyen
        quantite nombre proportion part parts partie montant taux chose choses point cas fois moment endroit lieu lieux place situe situee situes situees
        situer trouve trouvent trouver trouvait permet permettent permis utilise utilisee utilises utilisent utiliser sert servent servait
        considere consideree considerer represente representent representer decrit decrire decrite definit qualifie qualifier
        atteint atteindre arrive arriver vient viennent devient devenir reste rester rend rendre met mettre mis prend prendre pris prise tient tenir
        donnee donnees eut eurent etant aurait pourrait devrait pouvait devait serait seraient permettait
        rapport lien liens propos sujet suite face lorsque lorsqu jusqu afin ainsi aussi alors apres avant environ
        principal principale principales principaux premier surtout souvent parfois toujours deja plutot
        autre autres memes certain certaine certains certaines plusieurs quelques aucun aucune chaque tel telle tels telles
        """);

    private static readonly FrozenSet<string> French = Set("""
        a ai as au aux avec avait avoir c ce ceci cela celle celles celui ces cet cette ceux chez combien comme comment d dans
        de depuis des du elle elles en encore entre es est et etaient etait ete etre eu eux fait faire font fut il ils j je
        l la laquelle le lequel les lesquels leur leurs lors lui m ma mais me meme mes moi mon n ne ni nos notre nous on ont
        ou par parce pas pendant plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se selon sera
        ses si sien son sont sous sur t ta te tes toi ton tous tout toute toutes tres tu un une vrai va vers voici vont vos votre vous
        y doit doivent peut peuvent faut veut veulent dit dire declare declaration affirme parle parler donne donner sait
        """);

    private static readonly FrozenSet<string> FrenchOnly = Set("""
        au aux avec ce ces cet cette ceux chez combien dans de depuis des du elle elles est et etaient etait ete etre il ils la
        laquelle le lequel les leur leurs lors mais meme nos notre nous ont ou par parce pas pendant pourquoi qu quand que quel
        quelle quelles quels qui quoi sa sans se selon ses sont sous sur tous tout toute toutes tres un une va vers vont vos
        votre vous cela celle celui donc dont lui ma mes soit en ainsi afin puis jusqu lorsqu puisqu quelqu aucun aucune
        plusieurs quelques chaque peut peuvent avait avaient
        """);

    /// <summary>No word that tells French from English is longer.</summary>
    internal const int Longest = 12;

    /// <summary>Whether a folded word of a text in a language only holds its sentences together: articles, prepositions, auxiliaries.</summary>
    public static bool IsFunctionWord(string word, bool isFrench) => isFrench ? French.Contains(word) : English.Contains(word);

    /// <summary>Whether a folded word is of the kind that questions and statements of any subject use: "made", "according", "show".</summary>
    public static bool SaysLittle(string word, bool isFrench) => (isFrench ? FrenchWeak : Weak).Contains(word);

    /// <summary>Whether a lower-case word is a French function word that English does not have.</summary>
    internal static bool IsFrenchOnly(ReadOnlySpan<char> word) => FrenchOnly.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a folded word is a stop word of five letters or more with one letter wrong: "wich".</summary>
    public static bool IsMisspelt(string word) =>
        word.Length >= 4 && English.Any(stop => stop.Length >= 5 && EditDistance.Within(1, word, stop) is not null);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
