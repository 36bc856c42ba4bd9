using Invitations.Core;
using Invitations.Core.UseCases;

namespace Invitations.Web.Features.Lists;

/// <summary>Which page of a list is looked at, in which order, and whether it is being read.</summary>
/// <typeparam name="TColumn">What it can be ordered by.</typeparam>
/// <param name="first">How it is looked at to begin with.</param>
public sealed class ListView<TColumn>(ListQuery<TColumn> first) where TColumn : struct, Enum
{
    private int _asked;

    /// <summary>What is to be asked next.</summary>
    public ListQuery<TColumn> Query { get; private set; } = first;

    /// <summary>Whether an answer is waited for.</summary>
    public bool IsReading { get; private set; }

    /// <summary>Orders by a column, from its beginning; by the same once more the other way round.</summary>
    public void Sort(TColumn column) =>
        Query = Query with { By = column, Descending = EqualityComparer<TColumn>.Default.Equals(column, Query.By) && !Query.Descending, Skip = 0 };

    /// <summary>Narrows it to what holds these words.</summary>
    public void Search(string? words) => Query = Query with { Search = words ?? "", Skip = 0 };

    /// <summary>Turns to the page that begins after so many rows.</summary>
    public void Turn(int skip) => Query = Query with { Skip = skip };

    /// <summary>Asks for what is looked at now.</summary>
    /// <returns>The answer; <c>null</c> when something else was asked meanwhile, whose answer is the one to show.</returns>
    public async Task<Outcome<T>?> AskAsync<T>(Func<ListQuery<TColumn>, Task<Outcome<T>>> ask)
    {
        var nr = ++_asked;
        IsReading = true;
        try
        {
            var answer = await ask(Query);
            return nr == _asked ? answer : null;
        }
        finally
        {
            if (nr == _asked) IsReading = false;
        }
    }
}
