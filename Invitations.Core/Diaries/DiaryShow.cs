using System.Globalization;
using Invitations.Core.Inviting;

namespace Invitations.Core.Diaries;

/// <summary>Whose diaries are shown side by side, as it stands in an address and in the settings.</summary>
public abstract record DiaryShow
{
    /// <summary>The most diaries that are shown side by side.</summary>
    public const int Most = GroupView.MostMembers;

    // Whoever writes more than this by hand is not shown more.
    private const int MostRead = 1000;

    private const string Rooms = "rooms";

    private DiaryShow() { }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <returns>What it says, each once; <c>null</c> when any of it cannot be read. Whether there are such people is for the use case to say.</returns>
    public static DiaryShow? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (text == Rooms) return new AllResources();
        if (text[0] is 'g' or 'u') return IdIn(text) is { } id ? text[0] is 'g' ? new OwnView(id) : new OfUserGroup(id) : null;

        var chosen = new List<Participant>();
        foreach (var part in text.Split(',', MostRead + 1).Take(MostRead))
        {
            if (IdIn(part) is not { } id || part[0] is not ('e' or 'r')) return null;
            chosen.Add(part[0] is 'e' ? Participant.Employee(id) : Participant.Resource(id));
        }

        return new These([.. chosen.Distinct()]);
    }

    /// <summary>The text of addresses and settings: <c>g3</c>, <c>u1</c>, <c>rooms</c>, <c>e1,e2,r1</c>.</summary>
    public sealed override string ToString() => this switch
    {
        OwnView view => string.Create(CultureInfo.InvariantCulture, $"g{view.Id}"),
        OfUserGroup group => string.Create(CultureInfo.InvariantCulture, $"u{group.Id}"),
        AllResources => Rooms,
        These these => string.Join(',', these.Whose.Select(Write)),
        _ => throw new InvalidOperationException("There are no other sorts."),
    };

    private static string Write(Participant whose) => whose.Kind switch
    {
        ParticipantKind.Employee => string.Create(CultureInfo.InvariantCulture, $"e{whose.Id}"),
        ParticipantKind.Resource => string.Create(CultureInfo.InvariantCulture, $"r{whose.Id}"),
        _ => throw new ArgumentOutOfRangeException(nameof(whose), whose, "People of other companies have no diary (R05)."),
    };

    private static int? IdIn(string text) =>
        text.Length > 1 && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;

    /// <summary>A group view of the viewer's own.</summary>
    /// <param name="Id">Which.</param>
    public sealed record OwnView(int Id) : DiaryShow;

    /// <summary>The predefined view of a user group: all its members.</summary>
    /// <param name="Id">Which user group.</param>
    public sealed record OfUserGroup(int Id) : DiaryShow;

    /// <summary>Everything that can be booked.</summary>
    public sealed record AllResources : DiaryShow;

    /// <summary>These people and resources, in this order.</summary>
    /// <param name="Whose">Employees and resources, each once.</param>
    public sealed record These(IReadOnlyList<Participant> Whose) : DiaryShow
    {
        /// <inheritdoc/>
        public bool Equals(These? other) => other is not null && Whose.SequenceEqual(other.Whose);

        /// <inheritdoc/>
        public override int GetHashCode() => Whose.Count == 0 ? 0 : HashCode.Combine(Whose.Count, Whose[0]);
    }
}
