
using Invitations.Core.UseCases;
namespace Invitations.Web.Features.Administration;

/// <summary>What the types can be ordered by.</summary>
public enum TypeColumn
{
    /// <summary>Appointments, tasks, phone calls; the basic one of each first.</summary>
    Kind,

    /// <summary>As it is called on screen.</summary>
    Name,

    /// <summary>What its colour is called.</summary>
    Colour,
}

/// <summary>What the holidays of a year can be ordered by.</summary>
public enum HolidayColumn
{
    /// <summary>When.</summary>
    Date,

    /// <summary>What it is called on screen.</summary>
    Name,

    /// <summary>Which countries have it.</summary>
    Whose,
}

/// <summary>Orders what is never long without asking again.</summary>
internal static class ShortLists
{
    /// <summary>Ordered as asked; what is alike stays as it was.</summary>
    public static IReadOnlyList<TRow> InOrder<TRow, TColumn, TKey>(this ListQuery<TColumn> query, IReadOnlyList<TRow> rows, Func<TRow, TKey> key, IComparer<TKey>? comparer = null)
        where TColumn : struct, Enum =>
        [.. query.Descending ? rows.OrderByDescending(key, comparer) : rows.OrderBy(key, comparer)];
}
