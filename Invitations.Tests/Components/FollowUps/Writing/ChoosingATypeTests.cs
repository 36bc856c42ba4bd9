using System.Text.Json;
using AngleSharp.Dom;
using Bunit;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Tests.Support;
using Invitations.Web.Features.FollowUps.Writing;

namespace Invitations.Tests.Components.FollowUps.Writing;

public class ChoosingATypeTests : FollowUpScreenTest
{
    private const string Type = "#follow-up-type";

    [Fact]
    public void Where_there_is_only_the_basic_type_nothing_is_asked() => New(Company.Anna).FindAll(Type).Should().BeEmpty();

    [Fact]
    public async Task The_types_of_the_kind_are_offered()
    {
        await Company.AddTypeAsync("Workshop", EntryColour.Rose);

        Options(New(Company.Anna)).Should().Equal("Appointment", "Workshop");
    }

    [Fact]
    public async Task The_types_of_another_kind_are_not()
    {
        await Company.AddTypeAsync("Workshop", EntryColour.Rose);

        New(Company.Anna, FollowUpKind.Task).FindAll(Type).Should().BeEmpty();
    }

    [Fact]
    public async Task The_one_that_is_chosen_is_saved_and_can_be_taken_back()
    {
        var workshop = await Company.AddTypeAsync("Workshop", EntryColour.Rose);
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16));

        await GiveAsync(id, "Workshop");
        (await Company.StoredAsync(id)).TypeId.Should().Be(workshop);

        await GiveAsync(id, "Appointment");
        (await Company.StoredAsync(id)).TypeId.Should().BeNull();
    }

    [Fact]
    public async Task One_that_was_deleted_stays_with_its_name()
    {
        var (id, workshop) = await PlanWorkshopAsync();
        await Company.Get<KeepFollowUpTypes>().DeleteAsync(Company.Astrid, workshop);

        var screen = Open(Company.Anna, id);

        Options(screen).Should().Equal("Appointment", "Workshop");
        screen.Shown(Type).Should().Be("Workshop");
        screen.Find("#follow-up-title").Input("Another title");
        Press(screen, () => Button(screen, "Save"));
        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().BeEmpty());
    }

    [Fact]
    public async Task One_that_is_deleted_meanwhile_is_refused_in_words()
    {
        var workshop = await Company.AddTypeAsync("Workshop", EntryColour.Rose);
        var screen = Open(Company.Anna, await Company.PlanAsync(Company.Anna, TestCompany.March(16)));
        screen.Choose(Type, "Workshop");
        await Company.Get<KeepFollowUpTypes>().DeleteAsync(Company.Astrid, workshop);

        Press(screen, () => Button(screen, "Save"));

        screen.WaitForElement("[role=alert]").TextContent.Should().Contain("the type you chose was deleted meanwhile");
    }

    [Fact]
    public async Task Whoever_is_invited_reads_it_and_cannot_change_it()
    {
        var (id, _) = await PlanWorkshopAsync();

        Open(Company.Bo, id).Find(Type).HasAttribute("disabled").Should().BeTrue();
    }

    [Fact]
    public async Task A_draft_keeps_it()
    {
        var (id, workshop) = await PlanWorkshopAsync();
        var form = FollowUpForm.Of((await Company.Get<OpenFollowUp>().ReadAsync(Company.Anna, id)).Required);

        JsonSerializer.Deserialize<FollowUpForm>(JsonSerializer.Serialize(form))!.TypeId.Should().Be(workshop);
    }

    private async Task<(int Id, int Workshop)> PlanWorkshopAsync()
    {
        var workshop = await Company.AddTypeAsync("Workshop", EntryColour.Rose);
        var draft = Company.New(Company.Anna, TestCompany.March(16), Participant.Employee(Company.Bo));
        return ((await Company.SaveAsync(Company.Anna, draft with { Content = draft.Content with { TypeId = workshop } })).Required, workshop);
    }

    private async Task GiveAsync(int id, string type)
    {
        var screen = Open(Company.Anna, id);
        screen.Choose(Type, type);
        Press(screen, () => Button(screen, "Save"));
        await screen.WaitForAssertionAsync(() => screen.FindAll(".mud-dialog").Should().BeEmpty());
    }

    private static IReadOnlyList<string> Options(IRenderedComponent<DialogScreen> screen) => screen.Offered(Type);
}
