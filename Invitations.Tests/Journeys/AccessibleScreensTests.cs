using Invitations.Tests.Support;

namespace Invitations.Tests.Journeys;

/// <summary>Every screen and dialog, light and dark, in three languages, on a desktop and on a phone: axe has nothing to say.</summary>
[Trait("Category", "Journey")]
public abstract class AccessibleScreensTests(Onlooker onlooker, Device look, bool isWhole = false) : IClassFixture<Onlooker>
{
    public static TheoryData<string> Names => [.. Screens.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_screen_pleases_axe_light_and_dark(string name) => onlooker.LookAsync(look, Screens.All.Single(s => s.Name == name), isWhole);

    // What lies behind a dialog is looked at behind each of them in this language; in the others where nothing is in front of it.
    public sealed class InEnglish(Onlooker onlooker) : AccessibleScreensTests(onlooker, new(), isWhole: true);

    public sealed class InNorwegian(Onlooker onlooker) : AccessibleScreensTests(onlooker, new("nb"));

    public sealed class InDanish(Onlooker onlooker) : AccessibleScreensTests(onlooker, new("da"));

    public sealed class OnAPhone(Onlooker onlooker) : AccessibleScreensTests(onlooker, new(Phone: true));

    public sealed class OnAPhoneInDanish(Onlooker onlooker) : AccessibleScreensTests(onlooker, new("da", Phone: true));
}
