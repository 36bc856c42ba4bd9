namespace Invitations.Tests.Support;

/// <summary>The rows of a document's tables, for guards that keep documents true.</summary>
internal static class MarkdownTable
{
    /// <summary>Every row whose first cell begins so; backticks and outer spaces are taken off each cell.</summary>
    public static IReadOnlyList<string[]> RowsBeginning(string markdown, params string[] beginnings) =>
    [
        .. from line in markdown.Split('\n')
           where line.StartsWith("| ", StringComparison.Ordinal)
           let cells = line.Trim().Trim('|').Split('|').Select(cell => cell.Replace("`", "", StringComparison.Ordinal).Trim()).ToArray()
           where beginnings.Any(b => cells[0].StartsWith(b, StringComparison.Ordinal))
           select cells,
    ];
}
