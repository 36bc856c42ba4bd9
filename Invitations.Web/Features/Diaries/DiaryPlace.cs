using Invitations.Core.Diaries;
using Invitations.Core.Inviting;
using NodaTime;

namespace Invitations.Web.Features.Diaries;

/// <summary>Where the diary stands: all that its address says.</summary>
/// <param name="Tab">The tab.</param>
/// <param name="Date">Any date of what is shown.</param>
/// <param name="Whose">Whose diary Day, Week and Month show.</param>
/// <param name="Show">Whose diaries the View tab shows; <see langword="null"/> for whatever was last shown there.</param>
/// <param name="Scale">How long a time the View tab shows.</param>
public sealed record DiaryPlace(DiaryTab Tab, LocalDate Date, Participant Whose, DiaryShow? Show = null, ViewScale Scale = ViewScale.Day)
{
    private const int MonthDays = 42;

    /// <summary>The first date that is shown.</summary>
    public LocalDate First => this switch
    {
        { Tab: DiaryTab.Day } or { Tab: DiaryTab.View, Scale: ViewScale.Day } => Date,
        { Tab: DiaryTab.Month } => Weeks.FirstOf(MonthOf(Date)),
        _ => Weeks.FirstOf(Date),
    };

    /// <summary>How many dates are shown.</summary>
    public int Days => this switch
    {
        { Tab: DiaryTab.Day } or { Tab: DiaryTab.View, Scale: ViewScale.Day } => 1,
        { Tab: DiaryTab.Month } => MonthDays,
        _ => 7,
    };

    /// <summary>The last date that is shown.</summary>
    public LocalDate Last => First.PlusDays(Days - 1);

    /// <summary>Whether a date is what the tab is about; a month's grid shows a few more.</summary>
    public bool Holds(LocalDate date) => Tab is DiaryTab.Month ? MonthOf(date) == MonthOf(Date) : date >= First && date <= Last;

    /// <summary>The same, so many days, weeks or months on.</summary>
    public DiaryPlace Turned(int steps) => this with
    {
        Date = Tab is DiaryTab.Month ? MonthOf(Date).PlusMonths(steps) : Date.PlusDays(steps * Days),
    };

    private static LocalDate MonthOf(LocalDate date) => new(date.Year, date.Month, 1);
}
