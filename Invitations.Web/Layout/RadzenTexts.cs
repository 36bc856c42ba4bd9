using System.Globalization;
using Radzen;

namespace Invitations.Web.Layout;

/// <summary>Norwegian and Danish words for the parts of the component library that are used; English is the library's own.</summary>
internal sealed class RadzenTexts : ILocalizer
{
    // Key → bokmål, Danish.
    private static readonly Dictionary<string, (string Nb, string Da)> Words = new(StringComparer.Ordinal)
    {
        ["DatePicker_TodayAriaLabel"] = ("I dag", "I dag"),
        ["DatePicker_ToggleAriaLabel"] = ("Velg dato", "Vælg dato"),
        ["DatePicker_PrevMonthAriaLabel"] = ("Forrige måned", "Forrige måned"),
        ["DatePicker_NextMonthAriaLabel"] = ("Neste måned", "Næste måned"),
        ["DatePicker_OkText"] = ("OK", "OK"),
        ["Dialog_CloseAriaLabel"] = ("Lukk", "Luk"),
        ["Notification_CloseAriaLabel"] = ("Lukk", "Luk"),
    };

    public string? Get(string key, CultureInfo culture) => Words.TryGetValue(key, out var words)
        ? culture.TwoLetterISOLanguageName switch { "nb" or "no" or "nn" => words.Nb, "da" => words.Da, _ => null }
        : null;
}
