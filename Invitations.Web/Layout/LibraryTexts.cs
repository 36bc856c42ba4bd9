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
        ["MudAlert_Close"] = ("Lukk", "Luk"),
        ["MudChip_Close"] = ("Fjern", "Fjern"),
        ["MudDialog_Close"] = ("Lukk", "Luk"),
        ["MudFormComponent_Required"] = ("Må fylles ut", "Skal udfyldes"),
        ["MudInput_Clear"] = ("Tøm", "Ryd"),
        ["MudInput_Decrement"] = ("Mindre", "Mindre"),
        ["MudInput_Increment"] = ("Mer", "Mere"),
        ["MudPagination_CurrentPage"] = ("Side {0}, den som vises", "Side {0}, den der vises"),
        ["MudPagination_FirstPage"] = ("Første side", "Første side"),
        ["MudPagination_LastPage"] = ("Siste side", "Sidste side"),
        ["MudPagination_NextPage"] = ("Neste side", "Næste side"),
        ["MudPagination_PageIndex"] = ("Side {0}", "Side {0}"),
        ["MudPagination_PreviousPage"] = ("Forrige side", "Forrige side"),
        ["MudSelect_SelectAll"] = ("Velg alle", "Vælg alle"),
        ["MudSnackbar_Close"] = ("Lukk", "Luk"),
        ["MudTable_CancelEditRow"] = ("Avbryt endringen", "Annuller ændringen"),
        ["MudTable_CollapseGroup"] = ("Skjul gruppen", "Skjul gruppen"),
        ["MudTable_CommitRow"] = ("Lagre endringen", "Gem ændringen"),
        ["MudTable_EditRow"] = ("Rediger raden", "Rediger rækken"),
        ["MudTable_ExpandGroup"] = ("Vis gruppen", "Vis gruppen"),
        ["MudTable_Loading"] = ("Leser …", "Læser …"),
        ["MudTable_SelectAllRows"] = ("Velg alle rader", "Vælg alle rækker"),
        ["MudTable_SelectGroup"] = ("Velg gruppen", "Vælg gruppen"),
        ["MudTable_SelectRow"] = ("Velg raden", "Vælg rækken"),
        ["MudTabs_AddTab"] = ("Ny fane", "Ny fane"),
        ["MudTabs_CloseTab"] = ("Lukk fanen", "Luk fanen"),
        ["MudTabs_ScrollDown"] = ("Rull fanene nedover", "Rul fanerne nedad"),
        ["MudTabs_ScrollLeft"] = ("Rull fanene mot venstre", "Rul fanerne mod venstre"),
        ["MudTabs_ScrollRight"] = ("Rull fanene mot høyre", "Rul fanerne mod højre"),
        ["MudTabs_ScrollUp"] = ("Rull fanene oppover", "Rul fanerne opad"),
    };

    public override LocalizedString this[string key] =>
        Words.TryGetValue(key, out var words) && CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "nb" or "da"
            ? new(key, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "nb" ? words.Nb : words.Da)
            : new(key, key, resourceNotFound: true);
}
