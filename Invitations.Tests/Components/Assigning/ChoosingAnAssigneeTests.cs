using Bunit;
using Invitations.Tests.Components.FollowUps;
using Invitations.Tests.Support;
using Invitations.Web.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Invitations.Tests.Components.Assigning;

/// <summary>R15, R16, R17: to whom work is handed over, and what is said of it.</summary>
public class ChoosingAnAssigneeTests : FollowUpScreenTest
{
    [Fact]
    public async Task The_work_is_handed_over_with_the_save_and_not_before()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16));
        var screen = Open(Company.Anna, id);

        Press(screen, () => Button(screen, "Owner: Anna Berg"));
        screen.WaitForElement("[role=option]");
        Button(screen, "OK").HasAttribute("disabled").Should().BeTrue("nobody is chosen yet");
        Press(screen, () => screen.FindAll("[role=option]").Single(o => o.TextContent.Trim() == "Carla Holm"));
        Press(screen, () => Button(screen, "OK"));
        screen.WaitForAssertion(() => HasButton(screen, "Owner: Carla Holm").Should().BeTrue());
        (await Company.StoredAsync(id)).OwnerId.Should().Be(Company.Anna);
        var said = NextSaidAsync();
        Press(screen, () => Button(screen, "Save"));

        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().BeEmpty());
        (await Company.StoredAsync(id)).OwnerId.Should().Be(Company.Carla);
        (await said).Should().Be("Assigned to Carla Holm; it waits in their invitations");
    }

    [Theory]
    [InlineData("nb-NO", "Tilordnet Bo Dahl, som finner den blant invitasjonene sine")]
    [InlineData("da-DK", "Tildelt Bo Dahl, som finder den blandt sine invitationer")]
    public async Task What_became_of_it_is_said_in_every_language(string culture, string words)
    {
        Speak(culture);
        var screen = Open(Company.Anna, await Company.PlanAsync(Company.Anna, TestCompany.March(16)));

        Choose(screen, "Bo Dahl");
        var said = NextSaidAsync();
        Press(screen, () => screen.Find(".decision .primary"));

        (await said).Should().Be(words);
        screen.FindAll(".dialog-frame").Should().BeEmpty("it is said once the dialog is gone");
    }

    [Fact]
    public async Task A_series_handed_over_is_said_too()
    {
        var ids = await Company.PlanSeriesAsync(Company.Anna, SeriesDrafts.Weekly(3));
        var screen = Open(Company.Anna, ids[0]);

        Choose(screen, "Bo Dahl");
        var said = NextSaidAsync();
        Press(screen, () => Button(screen, "Save"));
        Press(screen, () => Button(screen, "This and all future"));

        (await said).Should().Be("Assigned to Bo Dahl; it waits in their invitations");
        foreach (var id in ids) (await Company.StoredAsync(id)).OwnerId.Should().Be(Company.Bo);
    }

    [Fact]
    public async Task Work_handed_on_while_it_waits_is_said_at_once_and_work_taken_back_waits_for_nobody()
    {
        var id = (await Company.SaveAsync(Company.Anna, Company.New(Company.Bo, TestCompany.March(16)))).Required;
        var screen = Open(Company.Anna, id);
        var said = NextSaidAsync();
        Choose(screen, "Carla Holm");
        (await said).Should().Be("Assigned to Carla Holm; it waits in their invitations");

        Messages.Close(Messages.Shown!);
        screen = Open(Company.Anna, id);
        Choose(screen, "Anna Berg");

        screen.WaitForAssertion(() => screen.FindAll(".dialog-frame").Should().BeEmpty());
        (await Company.StoredAsync(id)).OwnerId.Should().Be(Company.Anna);
        Said.Should().BeNull();
    }

    [Fact]
    public async Task What_is_saved_without_being_handed_over_says_nothing()
    {
        var screen = Open(Company.Anna, await Company.PlanAsync(Company.Anna, TestCompany.March(16)));
        screen.Find("#follow-up-title").Input("Contract talk");
        Press(screen, () => Button(screen, "Save"));

        screen.WaitForAssertion(() => screen.FindAll(".dialog-frame").Should().BeEmpty());
        Said.Should().BeNull();
    }

    [Theory]
    [InlineData("en-GB", "too busy", "Declined: too busy")]
    [InlineData("en-GB", "", "Declined")]
    [InlineData("nb-NO", "", "Avslått")]
    [InlineData("da-DK", "", "Afvist")]
    public async Task Whoever_has_just_declined_it_is_marked_and_can_be_chosen_all_the_same(string culture, string reason, string note)
    {
        var id = (await Company.SaveAsync(Company.Anna, Company.New(Company.Bo, TestCompany.March(16)))).Required;
        await Company.DeclineAsync(Company.Bo, id, reason);
        Speak(culture);
        var screen = Open(Company.Anna, id);
        Press(screen, () => screen.Find("button.owner"));
        screen.WaitForElement("[role=option]");

        screen.FindAll("[role=option]").Where(o => o.QuerySelector(".note") is not null).Should().ContainSingle()
            .Which.QuerySelector(".note")!.TextContent.Should().Be(note);
        Choose(screen, "Bo Dahl", isOpen: true);
        Press(screen, () => screen.Find(".decision .primary"));

        screen.WaitForAssertion(() => screen.FindAll(".dialog-frame").Should().BeEmpty());
        (await Company.StoredAsync(id)).OwnerId.Should().Be(Company.Bo);
    }

    [Fact]
    public async Task Whoever_is_taken_says_so_and_can_be_hidden()
    {
        await Company.PlanAsync(Company.Bo, TestCompany.March(16));
        var screen = Open(Company.Anna, await Company.PlanAsync(Company.Anna, TestCompany.March(16)));
        Press(screen, () => Button(screen, "Owner: Anna Berg"));
        screen.WaitForElement("[role=option]");
        string[] Names() => [.. screen.FindAll("[role=option]").Select(o => o.TextContent.Trim())];

        Names().Should().Contain(n => n.StartsWith("Bo Dahl", StringComparison.Ordinal) && n.EndsWith("Conflict", StringComparison.Ordinal));
        Names().Should().NotContain("Anna Berg", "she has it already");
        Press(screen, () => screen.FindAll("[role=option]").First(o => o.TextContent.Contains("Bo Dahl", StringComparison.Ordinal)));
        screen.Choice("Hide conflict").Change(true);

        Names().Should().NotContain(n => n.StartsWith("Bo Dahl", StringComparison.Ordinal));
        Button(screen, "OK").HasAttribute("disabled").Should().BeTrue("nobody is chosen who cannot be seen");
    }

    [Fact]
    public async Task A_group_narrows_the_list()
    {
        var screen = Open(Company.Anna, await Company.PlanAsync(Company.Anna, TestCompany.March(16)));
        Press(screen, () => Button(screen, "Owner: Anna Berg"));
        screen.WaitForElement("[role=option]");

        screen.Choose("#assign-group", "Support");

        screen.WaitForAssertion(() => screen.FindAll("[role=option]").Select(o => o.TextContent.Trim()).Should().Equal("David Lund", "Eva Strand"));
    }

    private UndoMessages Messages => Services.GetRequiredService<UndoMessages>();

    private string? Said => Messages.Shown?.Words;

    // Nothing is drawn here when it is said, so the messages themselves are listened to.
    private async Task<string?> NextSaidAsync()
    {
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Messages.Changed += said.SetResult;
        await said.Task.WaitAsync(Soon);
        Messages.Changed -= said.SetResult;
        return Said;
    }

    // From Owner, to whoever's name the line begins with.
    private static void Choose(IRenderedComponent<DialogScreen> screen, string name, bool isOpen = false)
    {
        if (!isOpen) Press(screen, () => screen.Find("button.owner"));
        screen.WaitForElement("[role=option]");
        Press(screen, () => screen.FindAll("[role=option]").First(o => o.TextContent.Trim().StartsWith(name, StringComparison.Ordinal)));
        Press(screen, () => screen.FindAll(".decision .primary").Last());
        screen.WaitForState(() => screen.FindAll("[role=option]").Count == 0);
    }
}
