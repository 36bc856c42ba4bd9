using Bunit;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Tests.Support;

namespace Invitations.Tests.Components.FollowUps.Participants;

public class OptionalParticipantsTests : FollowUpScreenTest
{
    [Fact]
    public async Task Whoever_is_marked_optional_is_so_from_the_save_and_everybody_reads_it()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16), Participant.Employee(Company.Bo), Company.Kari);
        var screen = Open(Company.Anna, id);

        Press(screen, () => Button(screen, "Bo Dahl"));
        Optional(screen).Click();
        Optional(screen).GetAttribute("aria-pressed").Should().Be("true");
        Line(screen, "Bo Dahl").TextContent.Should().Contain("optional");
        Press(screen, () => Button(screen, "Save"));

        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().BeEmpty());
        (await Company.Get<OpenFollowUp>().ReadAsync(Company.Eva, id)).Required.Participants.Where(p => p.IsOptional).Select(p => p.Name).Should().Equal("Bo Dahl");
        var theirs = Open(Company.Bo, id);
        Line(theirs, "Bo Dahl").TextContent.Should().Contain("optional");
        Button(theirs, "Bo Dahl").Click();
        Optional(theirs).HasAttribute("disabled").Should().BeTrue("only the owner decides");
    }

    [Fact]
    public async Task The_mark_can_be_taken_back()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16), Participant.Employee(Company.Bo));
        await Company.ChangeAsync(Company.Anna, id, draft => draft with { Optional = [Participant.Employee(Company.Bo)] });
        var screen = Open(Company.Anna, id);

        Press(screen, () => Button(screen, "Bo Dahl"));
        Optional(screen).Click();

        Line(screen, "Bo Dahl").TextContent.Should().NotContain("optional");
    }

    [Fact]
    public async Task Neither_the_owner_nor_a_room_can_be_optional()
    {
        var screen = Open(Company.Anna, await Company.PlanAsync(Company.Anna, TestCompany.March(16), Company.Fjord));
        Optional(screen).HasAttribute("disabled").Should().BeTrue("nobody is chosen");

        foreach (var name in new[] { "Anna Berg", "Fjord" })
        {
            Press(screen, () => Button(screen, name));
            Optional(screen).HasAttribute("disabled").Should().BeTrue(name);
        }
    }

    private static AngleSharp.Dom.IElement Optional(IRenderedComponent<DialogScreen> screen) => Button(screen, "Optional");

    private static AngleSharp.Dom.IElement Line(IRenderedComponent<DialogScreen> screen, string name) =>
        screen.FindAll("tbody tr").First(r => r.TextContent.Contains(name, StringComparison.Ordinal));
}
