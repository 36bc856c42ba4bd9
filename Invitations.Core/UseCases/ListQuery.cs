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

/// <summary>What resources can be ordered by.</summary>
public enum ResourceColumn
{
    /// <summary>Name.</summary>
    Name,

    /// <summary>Rooms, then things.</summary>
    Type,

    /// <summary>How many sit there.</summary>
    Seats,

    /// <summary>What is in it.</summary>
    Equipment,

    /// <summary>Whether it may be booked twice.</summary>
    NoDoubleBooking,
}

/// <summary>What the list of everybody's working hours can be ordered by.</summary>
public enum WorkingHoursColumn
{
    /// <summary>Name.</summary>
    Name,

    /// <summary>Time zone.</summary>
    Zone,

    /// <summary>Whose holidays they have; none first.</summary>
    Country,
}

/// <summary>What a firm's archive can be ordered by.</summary>
public enum ActivityColumn
{
    /// <summary>When it begins.</summary>
    When,

    /// <summary>Appointment, task or phone call.</summary>
    Type,

    /// <summary>Title.</summary>
    Title,

    /// <summary>Whose work it is.</summary>
    Owner,

    /// <summary>Whether it is done.</summary>
    Completed,
}
