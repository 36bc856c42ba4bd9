using AngleSharp.Dom;
using Bunit;
using Invitations.Core.FollowUps;
using Invitations.Core.UseCases.Administration;
using Invitations.Tests.Components.Inviting;
using Invitations.Tests.Support;
using Invitations.Web.Features.Administration;
using Invitations.Web.Shared;

namespace Invitations.Tests.Components.Administration;

public class TypesPageTests : InvitingTest
{
    [Fact]
    public async Task An_administrator_sees_all_types_and_may_delete_those_that_are_not_basic()
    {
        await Company.AddTypeAsync("Absence", EntryColour.Grey);
        var page = await ShowAsync<TypesPage>(Company.Astrid);

        page.WaitForAssertion(() => page.FindAll("tbody strong").Select(n => n.TextContent).Should().Equal("Appointment", "Absence", "Task", "Phone call"));
        page.Find("table").GetAttribute("aria-label").Should().Be("Types");
        page.FindAll("tbody tr").Select(ButtonsOf).Should().Equal("Edit", "Edit Delete", "Edit", "Edit");
        page.FindAll("tbody .swatch").Select(s => (s.TextContent, s.ClassList[1])).Should().Equal(("Blue", "kind-1"), ("Grey", "kind-5"), ("Amber", "kind-3"), ("Violet", "kind-4"));
    }

    [Fact]
    public async Task A_type_is_deleted_only_after_a_yes()
    {
        await Company.AddTypeAsync("Absence", EntryColour.Grey);
        var page = await ShowAsync<TypesPage>(Company.Astrid);
        page.WaitForElement("tbody tr button[aria-label=Delete]").Click();
        await CloseUppermostAsync(null);
        page.FindAll("tbody tr").Should().HaveCount(4);

        page.Find("tbody tr button[aria-label=Delete]").Click();
        await CloseUppermostAsync(new Question("", "", "", ""));

        page.WaitForAssertion(() => page.FindAll("tbody tr").Should().HaveCount(3));
        page.Find("[role=status]").TextContent.Should().Be("Absence is deleted.");
    }

    [Fact]
    public async Task A_new_type_is_kept_with_kind_and_colour()
    {
        var dialog = await ShowAsync<TypeDialog>(Company.Astrid);
        dialog.Find("#type-name").Change("Errand");
        Choose(dialog, "#type-kind", "Task");
        Colour(dialog, "Olive").Click();
        dialog.Find("form").Submit();

        Screen.WaitForAssertion(() => List().Should().ContainEquivalentOf(new { Name = "Errand", Kind = FollowUpKind.Task, Colour = EntryColour.Olive }));
    }

    [Fact]
    public async Task Of_a_basic_type_only_the_colour_is_asked_for()
    {
        var task = List().Single(t => t.Kind is FollowUpKind.Task);
        var dialog = await ShowAsync<TypeDialog>(Company.Astrid, p => p.Add(x => x.Type, task));

        (dialog.Find("#type-name").HasAttribute("readonly"), dialog.Find("#type-name").GetAttribute("value"), dialog.Find("#type-kind").HasAttribute("disabled"))
            .Should().Be((true, "Task", true));
        dialog.Find("[role=radiogroup]").GetAttribute("aria-label").Should().Be("Colour");
        dialog.FindAll("[role=radiogroup] label").Select(l => l.TextContent.Trim()).Should().Equal("Blue", "Green", "Amber", "Violet", "Grey", "Teal", "Rose", "Olive");
        Colour(dialog, "Teal").Click();
        dialog.Find("form").Submit();

        Screen.WaitForAssertion(() => List().Single(t => t.Id == task.Id).Colour.Should().Be(EntryColour.Teal));
    }

    [Theory]
    [InlineData("", "write a name")]
    [InlineData("workshop", "there is a type called workshop of that kind already")]
    public async Task What_cannot_be_kept_is_said_and_nothing_is_lost(string name, string words)
    {
        await Company.AddTypeAsync("Workshop", EntryColour.Rose);
        var dialog = await ShowAsync<TypeDialog>(Company.Astrid);
        dialog.Find("#type-name").Change(name);
        dialog.Find("form").Submit();

        dialog.WaitForElement("[role=alert]").TextContent.Should().Contain(words);
        dialog.Find("#type-name").GetAttribute("value").Should().Be(name);
        List().Should().HaveCount(4);
    }

    private static IElement Colour(IRenderedComponent<TypeDialog> dialog, string name) => dialog.FindAll("[role=radiogroup] label").Single(l => l.TextContent.Trim() == name).QuerySelector("input")!;

    private static string ButtonsOf(IElement row) => string.Join(' ', row.QuerySelectorAll("button").Select(b => b.GetAttribute("aria-label")));

    private IReadOnlyList<FollowUpType> List() => Company.Get<KeepFollowUpTypes>().ListAsync(Company.Astrid).GetAwaiter().GetResult().Required;
}
