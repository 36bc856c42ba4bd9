using System.Text.RegularExpressions;
using Invitations.Tests.Support;

namespace Invitations.Tests.Architecture;

/// <summary>No double booking holds whatever path writes: whoever books, in the dialog, by a drag, for a series or from an import, asks for it in the same transaction.</summary>
public partial class BookingTests
{
    public static TheoryData<string> Files => new(Repository.Files("Invitations.Core/UseCases").Select(Repository.Relative));

    [Theory]
    [MemberData(nameof(Files))]
    public void Whoever_books_asks_for_no_double_booking(string file) => IsUnasked(File.ReadAllText(Path.Combine(Repository.Root, file))).Should().BeFalse();

    [Fact]
    public void There_is_something_to_hold() => Repository.Files("Invitations.Core/UseCases").Count(f => Books().IsMatch(File.ReadAllText(f))).Should().BePositive();

    [Theory]
    [InlineData("var planned = FollowUp.Plan(content, ownerId, now); diary.Add(planned.Required);")]
    [InlineData("imported.SetParticipants(everybody);")]
    [InlineData("followUp.Change(new FollowUpContent(kind, title, time), now);")]
    [InlineData("var put = memento.PutBack(found, viewer, now);")]
    public void A_planted_booking_that_does_not_ask_is_noticed(string planted) => IsUnasked(planted).Should().BeTrue();

    private static bool IsUnasked(string code) => Books().IsMatch(code) && !code.Contains("NoDoubleBooking.CheckAsync(", StringComparison.Ordinal);

    [GeneratedRegex(@"\bFollowUp\.Plan\(|\.SetParticipants\(|(?i:followUp|opened|later|occurrence)\.Change\(|\.PutBack\(", RegexOptions.None, 1000)]
    private static partial Regex Books();
}
