namespace Invitations.Core.FollowUps;

/// <summary>
/// Puts together what two people changed of the same follow-up: each field that only one of them changed is as that one left it; one that both changed, and not to
/// the same, is a clash (decision record 0017).
/// </summary>
public static class FollowUpMerge
{
    /// <summary>One field.</summary>
    /// <param name="read">As whoever saves now had read it.</param>
    /// <param name="written">As they left it.</param>
    /// <param name="stored">As it is stored by now.</param>
    /// <param name="name">What it is called, for <see cref="Outcome.About"/>.</param>
    /// <returns>What it is to be, or <see cref="Refusal.ChangedMeanwhile"/>.</returns>
    public static Outcome<T> Field<T>(T read, T written, T stored, string name)
    {
        static bool Same(T one, T other) => EqualityComparer<T>.Default.Equals(one, other);
        if (Same(written, read)) return stored;
        if (Same(stored, read) || Same(stored, written)) return written;
        return new Outcome(Refusal.ChangedMeanwhile, name);
    }

    /// <summary>A set of which each changes by itself: whoever was added is added, whoever was taken out is taken out.</summary>
    public static IReadOnlyCollection<T> Set<T>(IEnumerable<T> read, IReadOnlyCollection<T> written, IEnumerable<T> stored)
    {
        var before = read.ToHashSet();
        var (added, removed) = (written.Where(one => !before.Contains(one)), before.Except(written));
        return [.. stored.Except(removed).Union(added)];
    }

    /// <summary>Everything the owner writes.</summary>
    /// <returns>What it is to be, or <see cref="Refusal.ChangedMeanwhile"/> with the name of the field that both changed.</returns>
    public static Outcome<FollowUpContent> Content(FollowUpContent read, FollowUpContent written, FollowUpContent stored)
    {
        var clash = default(Outcome);
        T Field<T>(string name, Func<FollowUpContent, T> of)
        {
            var field = FollowUpMerge.Field(of(read), of(written), of(stored), name);
            if (!field.IsDone && clash.IsDone) clash = field.WithoutValue;
            return field.IsDone ? field.Value! : of(stored);
        }

        var time = Time(read.Time, written.Time, stored.Time);
        var (kind, type) = Field(nameof(FollowUpContent.TypeId), c => (c.Kind, c.TypeId));
        var (visibility, group) = Field(nameof(FollowUpContent.Visibility), c => (c.Visibility, c.Visibility is Visibility.Group ? c.GroupId : null));
        var merged = new FollowUpContent(
            kind, Field(nameof(FollowUpContent.Title), c => c.Title), time.Value ?? stored.Time, Field(nameof(FollowUpContent.Location), c => c.Location),
            Field(nameof(FollowUpContent.Description), c => c.Description), Field(nameof(FollowUpContent.ShowAs), c => c.ShowAs), visibility, group, type);
        if (!time.IsDone) return time.WithoutValue;
        return clash.IsDone ? merged : clash;
    }

    /// <summary>When it is: where one changed the start and the other the length, it begins when the one said and lasts as long as the other did.</summary>
    /// <returns>The time, or <see cref="Refusal.ChangedMeanwhile"/>, or a refusal of <see cref="FollowUpTime.At"/>.</returns>
    public static Outcome<FollowUpTime> Time(FollowUpTime read, FollowUpTime written, FollowUpTime stored)
    {
        const string Name = nameof(FollowUpContent.Time);
        var whole = Field(read, written, stored, Name);
        if (whole.IsDone) return whole;
        if (!IsAlike(read) || !IsAlike(written) || !IsAlike(stored)) return whole;

        var start = Field(Start(read), Start(written), Start(stored), Name);
        var minutes = Field(read.Minutes, written.Minutes, stored.Minutes, Name);
        if (!start.IsDone || !minutes.IsDone) return whole;
        return FollowUpTime.At(start.Required!.Value, start.Required.Value.PlusMinutes(minutes.Required!.Value), stored.ZoneId);

        bool IsAlike(FollowUpTime time) => !time.AllDay && time.StartTime is not null && time.ZoneId == stored.ZoneId;
    }

    private static NodaTime.LocalDateTime? Start(FollowUpTime time) => time.StartDate + time.StartTime;
}
