using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Repeating;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Tests.Support;

/// <summary>Series for tests: rules from Tuesday, 3 March 2026 on, at ten unless said otherwise.</summary>
internal static class SeriesDrafts
{
    public static readonly LocalDate Start = new(2026, 3, 3);

    /// <summary>Tuesdays.</summary>
    public static SeriesDraft Weekly(int count) => SeriesDraft.Of(Recurrence.Weekly(1, Weekdays.Tuesday).After(count), Start).Required;

    public static SeriesDraft Daily(int count, LocalDate? start = null) => SeriesDraft.Of(Recurrence.Daily(1).After(count), start ?? Start).Required;

    /// <summary>Dates of March picked by hand.</summary>
    public static SeriesDraft March(params int[] days) => new(Recurrence.Custom(), Start, [.. days.Select(d => new OccurrenceDraft(new(2026, 3, d)))]);

    /// <summary>The same with one of its dates changed.</summary>
    public static SeriesDraft With(this SeriesDraft series, int index, Func<OccurrenceDraft, OccurrenceDraft> change) =>
        series with { Occurrences = [.. series.Occurrences.Select((o, i) => i == index ? change(o) : o)] };

    /// <summary>Saves a new series.</summary>
    /// <returns>The ids of its occurrences, by time.</returns>
    public static async Task<IReadOnlyList<int>> PlanSeriesAsync(this TestCompany company, int ownerId, SeriesDraft series, params Participant[] participants)
    {
        var first = (await company.SaveAsync(ownerId, company.New(ownerId, TestCompany.March(3), participants) with { Series = series })).Required;
        return await company.OccurrencesAsync(first);
    }

    /// <summary>The occurrences of a follow-up's series as they are stored, by time.</summary>
    public static async Task<IReadOnlyList<int>> OccurrencesAsync(this TestCompany company, int id) =>
        [.. (await company.StoredSeriesAsync(id)).Select(f => f.Id)];

    public static Task<List<FollowUp>> StoredSeriesAsync(this TestCompany company, int id) => company.LookAsync(async diary =>
    {
        var series = (await diary.FollowUps.SingleAsync(f => f.Id == id)).SeriesId;
        return await diary.FollowUps.Include(f => f.Invitations).Where(f => f.SeriesId == series && !f.IsCancelled).OrderBy(f => f.Time.Starts).ToListAsync();
    });
}
