using System.Text;

namespace FactBot.Csl;

/// <summary>Writes plain text: blocks on lines of their own, no styling.</summary>
public static class CslPlainText
{
    /// <summary>The characters of a citation or entry.</summary>
    public static string Write(CslFormatted formatted)
    {
        var text = new StringBuilder();
        var block = CslDisplay.Inline;
        foreach (var run in formatted.Runs)
        {
            if (run.Display != block && text.Length > 0)
                text.Append(run.Display == CslDisplay.RightInline ? ' ' : '\n');
            block = run.Display;
            text.Append(run.Text);
        }

        return text.ToString();
    }
}
