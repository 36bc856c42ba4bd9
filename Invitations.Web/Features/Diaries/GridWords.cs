using Invitations.Web.Texts;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace Invitations.Web.Features.Diaries;

/// <summary>The words that the browser says by itself while something is being moved, so that it knows no language.</summary>
internal static class GridWords
{
    /// <summary>What stands between two of them.</summary>
    private const char Bar = '|';

    // In the order js/diary/say.js reads them.
    private static readonly string[] Keys =
        ["Grid_Lifted", "Grid_At", "Grid_Ends", "Grid_AllDayOn", "Grid_Dropped", "Grid_GivenUp", "Grid_Refused", "Grid_MayNotMove", "Grid_Copy", "Grid_Park", "Grid_Create", "Grid_AllDay"];

    /// <summary>What the clock shows at each hour of a day; the browser writes the minutes into it.</summary>
    public static string Clock => string.Join(Bar, Enumerable.Range(0, 24).Select(hour => When.Time(new LocalTime(hour, 0))));

    /// <summary>The words, in the viewer's language; {0} and so on are filled in by the browser.</summary>
    public static string Of(IStringLocalizer<UiText> text) => string.Join(Bar, Keys.Select(key => text[key].Value));
}
