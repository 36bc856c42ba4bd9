using Invitations.Core.FollowUps;
using Invitations.Core.UseCases.Inviting;
using Invitations.Tests.Support;

namespace Invitations.Tests.Rules.FollowUps;

/// <summary>R12, R13, R17, R18; decisions 1, 3 and 13. Show repetitions only unfolds series, so it adds and removes no kind of row.</summary>
public class InvitationListTests
{
    private static readonly InvitationEntry[] OneOfEach = [.. Enum.GetValues<InvitationEntryKind>().Select(Entry)];

    [Theory]
    [InlineData(false, false, "Invitation Assignment PlaceChanged Cancelled Declined AssignmentDeclined")]
    [InlineData(true, false, "Declined AssignmentDeclined Reassigned")]
    [InlineData(false, true, "Invitation Assignment PlaceChanged Cancelled Declined AssignmentDeclined DeclinedByMe")]
    [InlineData(true, true, "Invitation Assignment PlaceChanged Cancelled Declined AssignmentDeclined Reassigned DeclinedByMe")]
    public void The_boxes_decide_which_rows_show(bool showResponses, bool showDeclined, string kinds) =>
        string.Join(' ', InvitationList.Shown(OneOfEach, showResponses, showDeclined).Select(e => e.Kind)).Should().Be(kinds);

    [Theory]
    [InlineData(InvitationEntryKind.Invitation, InvitationActions.Accept | InvitationActions.Decline)]
    [InlineData(InvitationEntryKind.Assignment, InvitationActions.Accept | InvitationActions.Decline)]
    [InlineData(InvitationEntryKind.PlaceChanged, InvitationActions.GotIt)]
    [InlineData(InvitationEntryKind.Cancelled, InvitationActions.GotIt)]
    [InlineData(InvitationEntryKind.Declined, InvitationActions.Reschedule | InvitationActions.GotIt)]
    [InlineData(InvitationEntryKind.AssignmentDeclined, InvitationActions.Reassign | InvitationActions.GotIt)]
    [InlineData(InvitationEntryKind.Reassigned, InvitationActions.Reassign | InvitationActions.TakeBack)]
    [InlineData(InvitationEntryKind.DeclinedByMe, InvitationActions.Accept)]
    public void Each_kind_of_row_has_its_buttons(InvitationEntryKind kind, InvitationActions actions) => InvitationList.Actions(Entry(kind)).Should().Be(actions);

    [Fact]
    public void Without_a_row_there_are_no_buttons() => InvitationList.Actions(null).Should().Be(InvitationActions.None);

    [Fact]
    public void Every_kind_of_row_has_buttons() => OneOfEach.Should().OnlyContain(e => InvitationList.Actions(e) != InvitationActions.None);

    [Fact]
    public void The_bell_counts_what_is_unread_and_what_is_to_answer() =>
        InvitationCount.Of(OneOfEach.Select(e => e with { IsUnread = true })).Should().Be(new InvitationCount(Unread: 7, Unanswered: 2));

    [Fact]
    public void What_is_read_but_not_answered_still_waits() => InvitationCount.Of(OneOfEach).Should().Be(new InvitationCount(0, 2));

    [Fact]
    public void The_occurrences_of_a_series_are_one_row_where_the_first_of_them_stands()
    {
        InvitationEntry[] entries = [Of(1), Of(2, series: 7), Of(3, series: 8), Of(4, series: 7, isUnread: true), Of(5)];

        var folded = InvitationList.Fold(entries);

        folded.Select(e => (e.FollowUpId, e.Dates, e.IsUnread)).Should().Equal((1, 1, false), (2, 2, true), (3, 1, false), (5, 1, false));
        folded[1].Rows.Select(r => r.Key).Should().Equal((2, 0), (4, 0));
        folded[0].Rows.Should().ContainSingle().Which.Should().BeSameAs(entries[0]);
        InvitationList.Fold(folded).Select(e => e.Dates).Should().Equal([1, 2, 1, 1], "folding twice folds once");
        InvitationCount.Of(entries).Should().Be(new InvitationCount(Unread: 1, Unanswered: 4));
    }

    // R06: what is new is seen first.
    [Fact]
    public void The_list_opens_on_the_newest_unread_row_and_otherwise_on_the_first()
    {
        InvitationEntry Row(int id, int minute, bool isUnread = true) => Of(id, isUnread: isUnread) with { Since = Plans.Now + NodaTime.Duration.FromMinutes(minute) };
        InvitationEntry declined = Row(5, 9) with { Kind = InvitationEntryKind.DeclinedByMe };

        InvitationList.OpensOn([Row(1, 1), Row(2, 3), Row(3, 2), Row(4, 8, isUnread: false), declined])!.FollowUpId.Should().Be(2, "what is read, or one's own no, is no news");
        InvitationList.OpensOn([Row(4, 1, isUnread: false), Row(2, 3, isUnread: false), declined])!.FollowUpId.Should().Be(4);
        InvitationList.OpensOn([]).Should().BeNull();
    }

    [Fact]
    public void A_series_is_as_new_as_the_newest_of_its_dates()
    {
        InvitationEntry Date(int id, int minute) => Of(id, series: 7) with { Since = Plans.Now + NodaTime.Duration.FromMinutes(minute) };

        InvitationList.Fold([Date(1, 1), Date(2, 5), Date(3, 3)]).Should().ContainSingle().Which.Since.Should().Be(Plans.Now + NodaTime.Duration.FromMinutes(5));
    }

    [Fact]
    public void Only_what_is_said_alike_is_folded()
    {
        InvitationEntry[] entries =
        [
            Of(1, series: 7), Of(2, series: 7) with { Kind = InvitationEntryKind.Declined }, Of(3, series: 7) with { Kind = InvitationEntryKind.Declined, FromId = 2 },
            Of(4, series: 7) with { Kind = InvitationEntryKind.Declined, FromId = 2, Reason = "on leave" }, Of(5, series: 7) with { Kind = InvitationEntryKind.Declined, FromId = 2, Reason = "on leave" },
        ];

        InvitationList.Fold(entries).Select(e => e.Dates).Should().Equal(1, 1, 1, 2);
    }

    private static InvitationEntry Of(int id, int? series = null, bool isUnread = false) =>
        Entry(InvitationEntryKind.Invitation) with { FollowUpId = id, SeriesId = series, IsUnread = isUnread };

    private static InvitationEntry Entry(InvitationEntryKind kind) =>
        new(kind, (int)kind + 1, 0, 0, FollowUpKind.Appointment, "Plan the spring fair", TestCompany.March(3), "", 1, "Anna Berg", IsUnread: false, IsMoved: false, null, null, "");
}
