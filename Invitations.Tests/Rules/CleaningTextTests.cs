using Invitations.Core;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Tests.Rules.FollowUps;
using Invitations.Tests.Support;

namespace Invitations.Tests.Rules;

/// <summary>Text is cleaned where it enters.</summary>
public class CleaningTextTests
{
    [Theory]
    [InlineData("  Budget talk ", "Budget talk")]
    [InlineData("Budget\ttalk", "Budget talk")]
    [InlineData("Budget\r\ntalk", "Budget talk")]
    [InlineData("Budget\u2028talk", "Budget talk")]
    [InlineData("Bud\0get\u0007", "Budget")]
    [InlineData("\u202Egnihtemos", "gnihtemos")]
    [InlineData("a\u2066b\u2069c", "abc")]
    [InlineData("\ufeffBudget\u200b", "Budget")]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("👩\u200d🚀 🎉", "👩\u200d🚀 🎉")]
    [InlineData("می\u200cخواهم", "می\u200cخواهم")]
    [InlineData("\uffff\ufdd0x", "x")]
    [InlineData("\u200b", "")]
    [InlineData("\u2800", "")]
    [InlineData("\u3164 \u00ad", "")]
    [InlineData("\u0301", "")]
    [InlineData(" \u00a0\u2003", "")]
    [InlineData(null, "")]
    public void A_line_is_what_can_be_seen_of_it(string? written, string kept) => CleanText.Line(written).Should().Be(kept);

    // As data of a test they would be mended on their way here.
    [Fact]
    public void Half_of_a_pair_goes_and_what_is_around_it_stays()
    {
        CleanText.Line("Bud\ud83cget").Should().Be("Budget");
        CleanText.Line("\udf89Budget\ud83c").Should().Be("Budget");
        CleanText.Lines("\ud83cA\n\udf89").Should().Be("A\n");
        CleanText.Line("\ud83c").Should().BeEmpty();
    }

    [Theory]
    [InlineData("One\r\nTwo\rThree\u2029Four", "One\nTwo\nThree\nFour")]
    [InlineData("One\n\nTwo ", "One\n\nTwo ")]
    [InlineData("\n\u200b\n", "")]
    [InlineData("A\0B\u202eC", "ABC")]
    public void Lines_stay_lines(string written, string kept) => CleanText.Lines(written).Should().Be(kept);

    [Fact]
    public void What_is_clean_stays_the_same_and_cleaning_twice_changes_nothing()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var text = new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => (char)random.Next(0x10000))]);

            CleanText.Line(CleanText.Line(text)).Should().Be(CleanText.Line(text), $"seed {seed}");
            CleanText.Lines(CleanText.Lines(text)).Should().Be(CleanText.Lines(text), $"seed {seed}");
        }
    }

    [Fact]
    public void Everything_that_is_written_of_a_follow_up_is_clean_however_it_was_made()
    {
        var content = TestCompany.Content() with { Title = "Spring\0 fair\r\n", Location = "\u202eHall 2", Description = "One\r\nTwo" };

        (content.Title, content.Location, content.Description).Should().Be(("Spring fair", "Hall 2", "One\nTwo"));
        new FollowUpContent(FollowUpKind.Task, "\u200bPlan", content.Time, " Oslo\t").Should().Match<FollowUpContent>(c => c.Title == "Plan" && c.Location == "Oslo");
    }

    [Fact]
    public void A_name_or_a_title_of_nothing_visible_is_missing()
    {
        (TestCompany.Content() with { Title = "\u200b\u2800" }).Check().Refusal.Should().Be(Refusal.TitleMissing);
        Resource.Create(new("\u3164", ResourceType.Other)).Refusal.Should().Be(Refusal.NameMissing);
    }

    [Fact]
    public void A_choice_that_is_none_is_refused()
    {
        (TestCompany.Content() with { Kind = (FollowUpKind)99 }).Check().Refusal.Should().Be(Refusal.ChoiceUnknown);
        (TestCompany.Content() with { ShowAs = (ShowAs)99 }).Check().Refusal.Should().Be(Refusal.ChoiceUnknown);
        (TestCompany.Content() with { Visibility = (Visibility)99 }).Check().Refusal.Should().Be(Refusal.ChoiceUnknown);
        Resource.Create(new("Fjord", (ResourceType)99)).Refusal.Should().Be(Refusal.ChoiceUnknown);
        FollowUpType.Create("Offer", FollowUpKind.Task, (EntryColour)99).Refusal.Should().Be(Refusal.ChoiceUnknown);
        var type = FollowUpType.Create("Offer", FollowUpKind.Task, EntryColour.Blue).Required;
        (type.Change("Bid", (EntryColour)99).Refusal, type.Name).Should().Be((Refusal.ChoiceUnknown, "Offer"), "then nothing has changed");
    }

    [Fact]
    public void A_reason_is_clean_too()
    {
        var followUp = Plans.WithBo();

        followUp.RowOf(Plans.Bo).Answer(InvitationAnswer.Decline, Plans.Bo, Plans.Now, " Away\0\u202e\r\nuntil Monday ");

        followUp.RowOf(Plans.Bo).Reason.Should().Be("Away\nuntil Monday");
    }
}
