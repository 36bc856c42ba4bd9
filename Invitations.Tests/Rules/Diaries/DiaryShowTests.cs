using Invitations.Core.Diaries;
using Invitations.Core.Inviting;

namespace Invitations.Tests.Rules.Diaries;

public class DiaryShowTests
{
    [Theory]
    [InlineData("g3")]
    [InlineData("u1")]
    [InlineData("rooms")]
    [InlineData("e1")]
    [InlineData("e1,e2,r1")]
    [InlineData("r1,e1,r2147483647")]
    public void What_is_written_is_read_again(string text) => DiaryShow.Parse(text)!.ToString().Should().Be(text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("g")]
    [InlineData("g0")]
    [InlineData("u-1")]
    [InlineData("u1,u2")]
    [InlineData("Rooms")]
    [InlineData("rooms,e1")]
    [InlineData("e1,")]
    [InlineData("e1,,r1")]
    [InlineData("e1,g3")]
    [InlineData("e1, e2")]
    [InlineData("x1")]
    [InlineData("e+1")]
    [InlineData("e٣")]
    [InlineData("e2147483648")]
    [InlineData("<script>")]
    public void What_cannot_be_read_is_nothing_at_all(string? text) => DiaryShow.Parse(text).Should().BeNull();

    [Fact]
    public void Nobody_stands_twice() => DiaryShow.Parse("e2,r2,e2,e1,r2")!.ToString().Should().Be("e2,r2,e1");

    [Fact]
    public void The_order_is_part_of_it()
    {
        DiaryShow.Parse("e1,r1").Should().Be(new DiaryShow.These([Participant.Employee(1), Participant.Resource(1)]));
        DiaryShow.Parse("e1,r1").Should().NotBe(DiaryShow.Parse("r1,e1"));
    }

    [Fact]
    public void An_endless_list_is_read_as_far_as_a_thousand() =>
        ((DiaryShow.These)DiaryShow.Parse(string.Join(',', Enumerable.Range(1, 50_000).Select(i => $"e{i}")))!).Whose.Should().HaveCount(1000);
}
