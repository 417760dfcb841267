namespace FactBot.Commands;

/// <summary>The request cannot be met for a reason outside the program; said once, in <see cref="FactBotProgram"/>.</summary>
/// <param name="sentence">One sentence for the person, with what to do where there is something.</param>
internal sealed class RequestFailedException(string sentence) : Exception(sentence);
