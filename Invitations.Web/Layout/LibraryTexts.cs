using System.Globalization;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Invitations.Web.Layout;

/// <summary>The component library's own words in Norwegian and Danish, for the parts of it that are used; English is the library's own.</summary>
internal sealed class LibraryTexts : MudLocalizer
{
    // Key → bokmål, Danish.
    internal static readonly IReadOnlyDictionary<string, (string Nb, string Da)> Words = new Dictionary<string, (string Nb, string Da)>(StringComparer.Ordinal)
    {
        ["MudDialog_Close"] = ("Lukk", "Luk"),
        ["MudSnackbar_Close"] = ("Lukk", "Luk"),
        ["MudAlert_Close"] = ("Lukk", "Luk"),
        ["MudInput_Clear"] = ("Tøm", "Ryd"),
        ["MudFormComponent_Required"] = ("Må fylles ut", "Skal udfyldes"),
        ["MudDataGridPager_RowsPerPage"] = ("Rader per side:", "Rækker pr. side:"),
        ["MudDataGridPager_InfoFormat"] = ("{0}–{1} av {2}", "{0}–{1} af {2}"),
        ["MudDataGridPager_AllItems"] = ("Alle", "Alle"),
        ["MudDataGridPager_FirstPage"] = ("Første side", "Første side"),
        ["MudDataGridPager_PreviousPage"] = ("Forrige side", "Forrige side"),
        ["MudDataGridPager_NextPage"] = ("Neste side", "Næste side"),
        ["MudDataGridPager_LastPage"] = ("Siste side", "Sidste side"),
        ["MudTablePager_RowsPerPage"] = ("Rader per side:", "Rækker pr. side:"),
        ["MudTablePager_InfoFormat"] = ("{0}–{1} av {2}", "{0}–{1} af {2}"),
        ["MudTablePager_AllItems"] = ("Alle", "Alle"),
        ["MudTablePager_FirstPage"] = ("Første side", "Første side"),
        ["MudTablePager_PreviousPage"] = ("Forrige side", "Forrige side"),
        ["MudTablePager_NextPage"] = ("Neste side", "Næste side"),
        ["MudTablePager_LastPage"] = ("Siste side", "Sidste side"),
    };

    public override LocalizedString this[string key] =>
        Words.TryGetValue(key, out var words) && CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "nb" or "da"
            ? new(key, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "nb" ? words.Nb : words.Da)
            : new(key, key, resourceNotFound: true);
}
