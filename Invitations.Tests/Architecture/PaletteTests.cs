using System.Globalization;
using System.Text.RegularExpressions;
using Invitations.Tests.Support;
using Invitations.Web.Layout;
using MudBlazor;
using MudBlazor.Utilities;
using static Invitations.Tests.Support.Palette;

namespace Invitations.Tests.Architecture;

/// <summary>The eight colours of follow-up types, measured as the style sheet has them: words can be read on them, and they can be told apart.</summary>
public class PaletteTests
{
    private const double ReadableText = 4.5, VisibleEdge = 3, ToldApart = 5;

    private const int Colours = 8;

    // The colours of entries are a style sheet's; what they lie on is the theme's.
    private static readonly string Css = Repository.Read("Invitations.Web/wwwroot/entries.css")
        + $"--mud-palette-surface: light-dark({Hex(DiaryTheme.Theme.PaletteLight.Surface)}, {Hex(DiaryTheme.Theme.PaletteDark.Surface)})";

    // What the light stripes of the hatch are mixed from; see .provisional.
    private static readonly double HatchShare = double.Parse(
        Regex.Match(Css, @"color-mix\(in srgb, var\(--fill\) (\d+)%, var\(--mud-palette-surface\)\)").Groups[1].Value,
        CultureInfo.InvariantCulture) / 100;

    [Fact]
    public void Every_word_can_be_read_on_its_colour_and_on_the_hatch_light_and_dark() => UnreadableWords(Css).Should().BeEmpty();

    [Fact]
    public void Every_edge_is_seen_against_the_surface() => FaintEdges(Css).Should().BeEmpty();

    [Fact]
    public void Every_two_edges_can_be_told_apart_by_colour_blind_people_too() => Alike(Css).Should().BeEmpty();

    [Fact]
    public void All_eight_colours_are_there() => Looks(Css).Should().HaveCount(2 * Colours);

    [Fact]
    public void A_planted_pale_word_is_noticed() => UnreadableWords(With("--entry-7-text: light-dark(#", "--entry-7-text: light-dark(#d88aa4, #")).Should().Equal("entry 7 light");

    [Fact]
    public void A_planted_word_that_only_the_hatch_drowns_is_noticed() => UnreadableWords(With("--mud-palette-surface: light-dark(#", "--mud-palette-surface: light-dark(#555555, #")).Should().Contain("entry 1 light");

    [Fact]
    public void A_planted_faint_edge_is_noticed() => FaintEdges(With("--entry-3-edge: light-dark(#", "--entry-3-edge: light-dark(#e8c48f, #")).Should().Equal("entry 3 light");

    // Green and rose, alike to those without the green cones.
    [Fact]
    public void Planted_edges_that_only_some_can_tell_apart_are_noticed() =>
        Alike(With("--entry-7-edge: light-dark(#", "--entry-7-edge: light-dark(#cf4a7c, #").Replace("--entry-2-edge: light-dark(#2aa36c", "--entry-2-edge: light-dark(#3c9a6a", StringComparison.Ordinal))
            .Should().Contain("2 and 7 light WithoutGreen").And.NotContain("2 and 7 light Usual");

    [Fact]
    public void Every_word_of_the_theme_can_be_read_light_and_dark() => Pairs(DiaryTheme.Theme).Where(pair => Contrast(pair.Word, pair.Ground) < ReadableText).Select(pair => pair.What).Should().BeEmpty();

    [Fact]
    public async Task The_style_sheet_of_the_theme_is_what_the_theme_says() =>
        (await ThemeSheet.MakeAsync()).Should().Be(Repository.Read(ThemeSheet.File), "after a change it is written anew by: dotnet run --project Invitations.Tests -- theme");

    private static IEnumerable<(string What, Colour Word, Colour Ground)> Pairs(MudTheme theme) =>
        from look in new (string Name, MudBlazor.Palette Palette)[] { ("light", theme.PaletteLight), ("dark", theme.PaletteDark) }
        let p = look.Palette
        from pair in new (string What, MudColor Word, MudColor Ground)[]
        {
            ("text on the page", p.TextPrimary, p.Background), ("text", p.TextPrimary, p.Surface), ("text on raised", p.TextPrimary, p.BackgroundGray),
            ("muted on the page", p.TextSecondary, p.Background), ("muted", p.TextSecondary, p.Surface), ("muted on raised", p.TextSecondary, p.BackgroundGray),
            ("accent", p.Primary, p.Surface), ("accent on the page", p.Primary, p.Background), ("on accent", p.PrimaryContrastText, p.Primary), ("text on soft accent", p.TextPrimary, p.PrimaryLighten),
            ("yes", p.Success, p.Surface), ("yes on its soft", p.Success, p.SuccessLighten), ("no", p.Error, p.Surface), ("on no", p.ErrorContrastText, p.Error), ("text on soft no", p.TextPrimary, p.ErrorLighten),
            ("warn", p.Warning, p.Surface), ("text on soft warn", p.TextPrimary, p.WarningLighten), ("person", p.Tertiary, p.TertiaryLighten), ("on yes", p.SuccessContrastText, p.Success),
        }
        select ($"{pair.What} {look.Name}", Colour.Of(Hex(pair.Word)), Colour.Of(Hex(pair.Ground)));

    private static string Hex(MudColor colour) => colour.ToString(MudColorOutputFormats.Hex)[..7];

    // The first value is replaced, and the one that was there goes.
    private static string With(string variable, string planted)
    {
        Css.Should().Contain(variable);
        return Regex.Replace(Css, $"{Regex.Escape(variable)}[0-9a-f]{{6}}, #", planted);
    }

    private static IEnumerable<string> UnreadableWords(string css) =>
        from look in Looks(css)
        where Contrast(look.Text, look.Fill) < ReadableText || Contrast(look.Text, look.Fill.Mix(look.Surface, HatchShare)) < ReadableText
        select $"entry {look.Number} {look.Scheme}";

    private static IEnumerable<string> FaintEdges(string css) =>
        from look in Looks(css)
        where Contrast(look.Edge, look.Surface) < VisibleEdge
        select $"entry {look.Number} {look.Scheme}";

    private static IEnumerable<string> Alike(string css) =>
        from one in Looks(css)
        from other in Looks(css)
        where one.Number < other.Number && one.Scheme == other.Scheme
        from eyes in Enum.GetValues<Eyes>()
        where Distance(one.Edge, other.Edge, eyes) < ToldApart
        select $"{one.Number} and {other.Number} {one.Scheme} {eyes}";

    private static IEnumerable<Look> Looks(string css)
    {
        var colours = Support.Palette.Read(css);
        for (var number = 1; colours.ContainsKey($"entry-{number}-fill"); number++)
        {
            var (fill, text, edge, surface) = (colours[$"entry-{number}-fill"], colours[$"entry-{number}-text"], colours[$"entry-{number}-edge"], colours["mud-palette-surface"]);
            yield return new(number, "light", fill.Light, text.Light, edge.Light, surface.Light);
            yield return new(number, "dark", fill.Dark, text.Dark, edge.Dark, surface.Dark);
        }
    }

    private sealed record Look(int Number, string Scheme, Colour Fill, Colour Text, Colour Edge, Colour Surface);
}
