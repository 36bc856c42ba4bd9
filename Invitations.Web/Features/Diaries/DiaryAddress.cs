using System.Globalization;
using Invitations.Core.Inviting;
using NodaTime;
using NodaTime.Text;

namespace Invitations.Web.Features.Diaries;

/// <summary>The addresses of the diary: <c>/diary/week/2026-03-02?owner=r1</c>.</summary>
public static class DiaryAddress
{
    /// <summary>The address of a date in somebody's diary.</summary>
    /// <param name="date">Any date of the week.</param>
    /// <param name="whose">Whose diary; <see langword="null"/> for the viewer's own.</param>
    public static string Of(LocalDate date, Participant? whose) =>
        $"/diary/week/{LocalDatePattern.Iso.Format(date)}{(whose is { } owner ? $"?owner={Write(owner)}" : "")}";

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
