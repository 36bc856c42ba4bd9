using Invitations.Core;
using Invitations.Core.UseCases;
using Invitations.Core.UseCases.Administration;
using Invitations.Web.Features.Lists;

namespace Invitations.Tests.Components.Lists;

public class ListViewTests
{
    private readonly ListView<ResourceColumn> _view = new(new());

    [Fact]
    public async Task The_answer_to_an_older_question_is_not_shown_as_one_to_the_present()
    {
        var first = new TaskCompletionSource<Outcome<string>>();
        var older = _view.AskAsync(_ => first.Task);
        _view.Search("skov");
        var newer = await _view.AskAsync(query => Task.FromResult<Outcome<string>>(query.Search));

        first.SetResult("all");

        newer!.Value.Value.Should().Be("skov");
        (await older).Should().BeNull();
        _view.IsReading.Should().BeFalse();
    }

    [Fact]
    public async Task It_says_that_it_reads_until_the_last_answer_is_there()
    {
        var (first, second) = (new TaskCompletionSource<Outcome<string>>(), new TaskCompletionSource<Outcome<string>>());
        var asked = new[] { _view.AskAsync(_ => first.Task), _view.AskAsync(_ => second.Task) };

        first.SetResult("");
        await asked[0];
        _view.IsReading.Should().BeTrue();

        second.SetResult("");
        await asked[1];
        _view.IsReading.Should().BeFalse();
    }

    [Fact]
    public void Another_order_or_other_words_begin_at_the_first_page_again()
    {
        _view.Turn(100);
        _view.Sort(ResourceColumn.Seats);
        _view.Query.Should().Be(new ListQuery<ResourceColumn>(ResourceColumn.Seats));

        _view.Turn(50);
        _view.Sort(ResourceColumn.Seats);
        _view.Query.Should().Be(new ListQuery<ResourceColumn>(ResourceColumn.Seats, Descending: true));

        _view.Turn(50);
        _view.Search("skov");
        _view.Query.Should().Be(new ListQuery<ResourceColumn>(ResourceColumn.Seats, Descending: true, Search: "skov"));
    }
}
