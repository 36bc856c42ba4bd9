using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Scheduling;
using Invitations.Tests.Support;

namespace Invitations.Tests.Rules.FollowUps;

public class TypesTests
{
    [Theory]
    [InlineData(FollowUpKind.Appointment, EntryColour.Blue)]
    [InlineData(FollowUpKind.Task, EntryColour.Amber)]
    [InlineData(FollowUpKind.PhoneCall, EntryColour.Violet)]
    public void Each_kind_has_a_colour_from_the_start(FollowUpKind kind, EntryColour colour) =>
        FollowUpType.Basic(kind).Should().BeEquivalentTo(new { Name = "", Kind = kind, Colour = colour, IsBasic = true });

    [Theory]
    [InlineData("", Refusal.NameMissing)]
    [InlineData("  ", Refusal.NameMissing)]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901", Refusal.NameTooLong)]
    public void A_name_has_one_to_sixty_characters(string name, Refusal refusal)
    {
        FollowUpType.Create(name, FollowUpKind.Task, EntryColour.Rose).Refusal.Should().Be(refusal);

        var type = FollowUpType.Create(new string('x', FollowUpType.NameLength), FollowUpKind.Task, EntryColour.Rose).Required;
        type.Change(name, EntryColour.Teal).Refusal.Should().Be(refusal);
        type.Colour.Should().Be(EntryColour.Rose, "refused, nothing changes");
    }

    [Fact]
    public void A_basic_type_changes_its_colour_and_never_its_name()
    {
        var type = FollowUpType.Basic(FollowUpKind.Appointment);

        type.Change("Meeting", EntryColour.Olive).Should().Be(Outcome.Done);

        (type.Name, type.Colour).Should().Be(("", EntryColour.Olive));
    }

    [Fact]
    public void An_occurrence_with_a_type_of_its_own_keeps_it_when_the_series_gets_another()
    {
        var (opened, usual, own) = (Plan(typeId: null), Plan(typeId: null), Plan(typeId: 5));
        own.BelongTo(new Series(Recurrence.Daily(1).After(3), opened.Time.StartDate), opened.Time.StartDate, isException: true);

        var edit = new SeriesEdit(opened, usual, opened.Content with { TypeId = 4 }, [], Hours);

        edit.ContentOf(usual).Required.TypeId.Should().Be(4);
        edit.ContentOf(own).Required.TypeId.Should().Be(5);
    }

    [Fact]
    public void What_was_not_touched_keeps_the_type_each_has()
    {
        var (opened, other) = (Plan(typeId: 4), Plan(typeId: 5));

        var edit = new SeriesEdit(opened, opened, opened.Content with { Title = "Another" }, [], Hours);

        edit.ContentOf(other).Required.TypeId.Should().Be(5);
    }

    private static WorkingHours Hours => WorkingHours.Weekdays(new(8, 0), new(16, 0));

    private static FollowUp Plan(int? typeId) => FollowUp.Plan(TestCompany.Content() with { TypeId = typeId }, Plans.Anna, Plans.Now).Required;
}
