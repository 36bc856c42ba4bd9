namespace Invitations.Core.UseCases;

/// <summary>Which part of a long list is wanted, and in which order.</summary>
/// <typeparam name="TColumn">What it can be ordered by; the first is the usual one.</typeparam>
/// <param name="By">What it is ordered by.</param>
/// <param name="Descending">The last first.</param>
/// <param name="Search">Words that each have to be in a row somewhere; empty for all. Case does not count.</param>
/// <param name="Skip">How many rows come before those wanted; past the end the last page is given.</param>
/// <param name="Take">How many at most.</param>
public sealed record ListQuery<TColumn>(TColumn By = default, bool Descending = false, string Search = "", int Skip = 0, int Take = ListPage.Size)
    where TColumn : struct, Enum;

/// <summary>A part of a long list.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Skip">How many come before them.</param>
/// <param name="Total">How many there are altogether, of those that match.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, int Skip, int Total);

/// <summary>How long a page is.</summary>
public static class ListPage
{
    /// <summary>The most rows of a list that is not asked for more.</summary>
    public const int Size = 50;
}
