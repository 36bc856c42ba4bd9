using System.Globalization;
using Invitations.Core.Diaries;
using Invitations.Core.Inviting;
using NodaTime;
using NodaTime.Text;

namespace Invitations.Web.Features.Diaries;

/// <summary>The addresses of the diary: <c>/diary/week/2026-03-02?owner=r1</c>, <c>/diary/view/2026-03-02?show=g3&amp;scale=week</c>.</summary>
public static class DiaryAddress
{
    private const string WeekScale = "week";

    /// <summary>The address of a place.</summary>
    /// <param name="place">Where the diary stands.</param>
    /// <param name="viewerId">Who looks: their own diary is not named, so that the same address shows everybody theirs.</param>
    public static string Of(DiaryPlace place, int viewerId)
    {
        var address = $"/diary/{WordOf(place.Tab)}/{LocalDatePattern.Iso.Format(place.Date)}";
        if (place.Tab is not DiaryTab.View) return place.Whose.IsEmployee(viewerId) ? address : $"{address}?owner={Write(place.Whose)}";
        var show = place.Show is null ? "" : $"?show={place.Show}";
        return place.Scale is ViewScale.Day ? address + show : $"{address}{show}{(show.Length > 0 ? '&' : '?')}scale={WeekScale}";
    }

    /// <summary>The word of a tab in addresses.</summary>
    public static string WordOf(DiaryTab tab) => tab switch
    {
        DiaryTab.Day => "day",
        DiaryTab.Week => "week",
        DiaryTab.Month => "month",
        DiaryTab.View => "view",
        _ => throw new ArgumentOutOfRangeException(nameof(tab), tab, "Every tab has its word."),
    };

    /// <summary>The tab a word means; <see langword="null"/> for no tab.</summary>
    public static DiaryTab? ReadTab(string word) => word switch
    {
        "day" => DiaryTab.Day,
        "week" => DiaryTab.Week,
        "month" => DiaryTab.Month,
        "view" => DiaryTab.View,
        _ => null,
    };

    /// <summary>The scale a word means: a week, or anything else a day.</summary>
    public static ViewScale ReadScale(string? word) => word == WeekScale ? ViewScale.Week : ViewScale.Day;

    /// <summary>The date written in an address; <see langword="null"/> when it is none, or none that can be planned.</summary>
    public static LocalDate? ReadDate(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } && Weeks.CanShow(date) ? date : null;

    /// <summary><c>e3</c> for an employee, <c>r1</c> for a resource.</summary>
    public static string Write(Participant whose) => string.Create(CultureInfo.InvariantCulture, $"{(whose.Kind is ParticipantKind.Resource ? 'r' : 'e')}{whose.Id}");

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Participant? ReadOwner(string text)
    {
        if (text.Length < 2 || !int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        return text[0] switch { 'e' => Participant.Employee(id), 'r' => Participant.Resource(id), _ => null };
    }
}
