using System.Globalization;
using System.Text.RegularExpressions;
using Invitations.Tests.Support;
using Invitations.Web.Layout;
using MudBlazor;

namespace Invitations.Tests.Architecture;

/// <summary>The words the component library shows of its own accord are ours in Norwegian and Danish: a new component without them fails here.</summary>
public class LibraryTextsTests
{
    // What a service draws there, which no code of the part itself says.
    private static readonly Dictionary<string, string> DrawnIn = new() { [nameof(MudDialogProvider)] = "MudDialogContainer", [nameof(MudSnackbarProvider)] = "MudSnackbarElement" };

    private static readonly string[] Needed =
    [
        .. Repository.Files("Invitations.Web", "*.razor", "*.cs").SelectMany(file => LibraryParts.NamedIn(File.ReadAllText(file))).Distinct()
            .SelectMany(part => DrawnIn.TryGetValue(part, out var drawn) ? new[] { part, drawn } : [part]).SelectMany(LibraryParts.KeysOf).Distinct().Order(),
    ];

    [Fact]
    public void Every_word_that_can_be_shown_is_translated() => string.Join(", ", Needed.Except(LibraryTexts.Words.Keys)).Should().BeEmpty();

    [Fact]
    public void Every_word_is_one_the_library_asks_for() => LibraryTexts.Words.Keys.Except(LibraryParts.English.Keys).Should().BeEmpty();

    [Theory]
    [InlineData("nb-NO")]
    [InlineData("da-DK")]
    public void Each_is_said_in_the_language_with_the_same_placeholders(string language)
    {
        var texts = new LibraryTexts();
        (CultureInfo.CurrentUICulture, var before) = (new CultureInfo(language), CultureInfo.CurrentUICulture);
        try
        {
            foreach (var key in Needed)
            {
                texts[key].ResourceNotFound.Should().BeFalse(key);
                texts[key].Value.Should().NotBeNullOrWhiteSpace(key).And.NotBe(LibraryParts.English[key], key);
                Placeholders(texts[key].Value).Should().Be(Placeholders(LibraryParts.English[key]), key);
            }
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void English_is_the_librarys_own()
    {
        (CultureInfo.CurrentUICulture, var before) = (new CultureInfo("en-GB"), CultureInfo.CurrentUICulture);
        try
        {
            Needed.Should().OnlyContain(key => new LibraryTexts()[key].ResourceNotFound);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void A_component_that_is_new_is_noticed_and_so_is_what_it_draws_inside()
    {
        LibraryParts.NamedIn("<p><MudDatePicker /><MudButton>").Should().Equal("MudDatePicker", "MudButton");
        LibraryParts.NamedIn("public class TextField : MudTextField<string>").Should().Equal("MudTextField");
        LibraryParts.NamedIn("public class SelectField<T> : MudSelect<T>").Should().Equal("MudSelect");

        LibraryParts.KeysOf(nameof(MudAlert)).Should().Contain("MudAlert_Close");
        LibraryParts.KeysOf("MudTextField").Should().Contain("MudInput_Clear", "the input inside is opened by it");
        LibraryParts.KeysOf("MudTablePager").Should().Contain(["MudTablePager_NextPage", "MudDataGridPager_RowsPerPage"]);
        LibraryParts.KeysOf("MudDatePicker").Should().Contain("MudBaseDatePicker_NextMonth");
    }

    private static string Placeholders(string words) => string.Join(' ', Regex.Matches(words, @"\{\d+").Select(m => m.Value).Distinct().Order());
}
