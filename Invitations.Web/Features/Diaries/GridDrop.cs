namespace Invitations.Web.Features.Diaries;

/// <summary>What the browser says when something is let go: either how far it was moved, or onto which date it was put.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="Copies">Whether a copy is to be made and it stays where it is.</param>
/// <param name="Days">How many dates later it begins.</param>
/// <param name="Minutes">How many minutes later it begins, besides.</param>
/// <param name="Longer">How many minutes later it ends, besides both.</param>
/// <param name="Date">ISO: put onto this date, whatever it was before; then the three above count for nothing.</param>
/// <param name="AllDay">Put into the strip above the hours.</param>
/// <param name="From">The minute of that date it begins at.</param>
/// <param name="To">The minute it ends at, excluded.</param>
/// <param name="Version">Of something of the to-do list, the version that was shown there.</param>
public sealed record GridDrop(
    int Id, bool Copies = false, int Days = 0, int Minutes = 0, int Longer = 0, string? Date = null, bool AllDay = false, int From = 0, int To = 0,
    int Version = 0);
