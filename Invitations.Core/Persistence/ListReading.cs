using System.Linq.Expressions;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Core.Persistence;

/// <summary>Reads one page of a list, so that a company of thousands is never read whole.</summary>
internal static class ListReading
{
    private const int MostRows = 200, MostLetters = 100;

    /// <summary>Those rows of which every word is a part.</summary>
    /// <param name="rows">All.</param>
    /// <param name="search">Words; empty for all rows.</param>
    /// <param name="words">What is searched in.</param>
    /// <param name="or">What else makes a row match a word.</param>
    public static IQueryable<T> Matching<T>(this IQueryable<T> rows, string search, Expression<Func<T, string>> words, Func<string, Expression<Func<T, bool>>>? or = null)
    {
        foreach (var word in Words(search))
        {
            var pattern = Pattern(word);
            Expression<Func<string>> value = () => pattern;
            Expression matches = Expression.Call(typeof(SqliteDbFunctionsExtensions), nameof(SqliteDbFunctionsExtensions.Glob), null, Expression.Constant(EF.Functions), words.Body, value.Body);
            if (or is not null) matches = Expression.OrElse(matches, Expression.Invoke(or(word), words.Parameters));
            rows = rows.Where(Expression.Lambda<Func<T, bool>>(matches, words.Parameters));
        }

        return rows;
    }

    /// <summary>One order, or the same the other way round.</summary>
    public static IOrderedQueryable<T> InOrder<T, TKey>(this IQueryable<T> rows, Expression<Func<T, TKey>> key, bool descending) =>
        descending ? rows.OrderByDescending(key) : rows.OrderBy(key);

    /// <summary>The rows after the first so many, or the last page when there are no more.</summary>
    /// <returns>The rows, how many come before them, and how many there are.</returns>
    public static async Task<(List<T> Rows, int Skip, int Total)> PageAsync<T>(this IQueryable<T> rows, int skip, int take)
    {
        take = Math.Clamp(take, 1, MostRows);
        var total = await rows.CountAsync();
        skip = Math.Clamp(skip, 0, Math.Max(0, (total - 1) / take * take));
        return (await rows.Skip(skip).Take(take).ToListAsync(), skip, total);
    }

    private static string[] Words(string search) =>
        search[..Math.Min(search.Length, MostLetters)].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A word anywhere, for <c>EF.Functions.Glob</c>: the database's LIKE knows no case beyond ASCII (Ø, ø), so every letter is looked for as both.</summary>
    public static string Pattern(string word)
    {
        var pattern = new StringBuilder("*");
        foreach (var letter in word)
        {
            var (small, capital) = (char.ToLowerInvariant(letter), char.ToUpperInvariant(letter));
            if (small != capital) pattern.Append('[').Append(small).Append(capital).Append(']');
            else if (letter is '*' or '?' or '[') pattern.Append('[').Append(letter).Append(']');
            else pattern.Append(letter);
        }

        return pattern.Append('*').ToString();
    }
}
