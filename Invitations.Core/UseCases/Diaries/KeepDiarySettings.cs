using Invitations.Core.Diaries;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Diaries;

/// <summary>Remembers how somebody last looked at the diary.</summary>
public sealed class KeepDiarySettings(IDbContextFactory<DiaryDbContext> contexts, DiaryWriter writer)
{
    /// <summary>How they last looked at it; the week of their own in their own zone, when they never did.</summary>
    public async Task<DiaryLook> ReadAsync(int viewerId)
    {
        await using var diary = await contexts.CreateDbContextAsync();
        return Look(await diary.Settings.AsNoTracking().FirstOrDefaultAsync(s => s.EmployeeId == viewerId) ?? new(viewerId));
    }

    /// <summary>Remembers how they look at it now. Cheap: when nothing is different nothing is written, and nobody waits for a turn to write.</summary>
    /// <returns>Done, or <see cref="Refusal.NotFound"/>, <see cref="Refusal.ZoneUnknown"/>.</returns>
    public async Task<Outcome> KeepAsync(int viewerId, DiaryLook look)
    {
        if (look.ZoneId is { } zoneId && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) is null) return Refusal.ZoneUnknown;
        var show = Shortened(look.Show);
        if (await ReadAsync(viewerId) == look with { Show = DiaryShow.Parse(show) }) return Outcome.Done;
        return await writer.WriteAsync(async diary =>
        {
            if (!await diary.Employees.AnyAsync(e => e.Id == viewerId)) return Refusal.NotFound;
            if (await diary.Settings.FirstOrDefaultAsync(s => s.EmployeeId == viewerId) is not { } settings) diary.Add(settings = new(viewerId));
            settings.Take(look.Tab, show, look.Scale, look.ZoneId);
            return Outcome.Done;
        });
    }

    private static DiaryLook Look(DiarySettings settings) => new(settings.Tab, DiaryShow.Parse(settings.Show), settings.Scale, settings.ZoneId);

    // No more than is shown, and no more than there is room for.
    private static string Shortened(DiaryShow? show)
    {
        if (show is DiaryShow.These these) show = new DiaryShow.These([.. these.Whose.Take(DiaryShow.Most)]);
        var text = show?.ToString() ?? "";
        return text.Length <= DiarySettings.ShowLength ? text : text[..text.LastIndexOf(',', DiarySettings.ShowLength)];
    }
}

/// <summary>How somebody looks at the diary.</summary>
/// <param name="Tab">The tab.</param>
/// <param name="Show">Whom the View tab shows; <c>null</c> until they have chosen.</param>
/// <param name="Scale">How long a time the View tab shows.</param>
/// <param name="ZoneId">The IANA zone; <c>null</c> for their own.</param>
public sealed record DiaryLook(DiaryTab Tab, DiaryShow? Show = null, ViewScale Scale = ViewScale.Day, string? ZoneId = null);
