namespace Invitations.Core.Directory;

/// <summary>A room or a thing that can be booked.</summary>
public sealed class Resource
{
    /// <summary>The most characters the name may have.</summary>
    public const int NameLength = 100;

    /// <summary>The most seats a room may have.</summary>
    public const int MostSeats = 10_000;

    private Resource() { } // Made by Create; EF Core fills it in.

    /// <summary>Identity.</summary>
    public int Id { get; private set; }

    /// <summary>What lists show; one of a kind among those not deleted.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether it is a place.</summary>
    public ResourceType Type { get; private set; }

    /// <summary>How many can sit there; <c>null</c> when that makes no sense.</summary>
    public int? Seats { get; private set; }

    /// <summary>What is in it.</summary>
    public string Equipment { get; private set; } = "";

    /// <summary>Where it is; places only.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Anything else.</summary>
    public string Description { get; private set; } = "";

    /// <summary>Whether a second booking at the same time is refused (decision 11).</summary>
    public bool NoDoubleBooking { get; private set; }

    /// <summary>Whether it is gone from the lists; old bookings keep its name.</summary>
    public bool IsDeleted { get; private set; }

    /// <summary>Makes one from what the administrator wrote.</summary>
    public static Outcome<Resource> Create(ResourceDraft draft)
    {
        var resource = new Resource();
        var outcome = resource.Change(draft);
        return outcome.IsDone ? resource : outcome;
    }

    /// <summary>Takes over what the administrator wrote.</summary>
    /// <returns>Done, or <see cref="Refusal.NameMissing"/>, <see cref="Refusal.NameTooLong"/>, <see cref="Refusal.SeatsOutOfRange"/>, <see cref="Refusal.ChoiceUnknown"/>,
    /// <see cref="Refusal.DescriptionTooLong"/>; then nothing has changed.</returns>
    public Outcome Change(ResourceDraft draft)
    {
        var name = CleanText.Line(draft.Name);
        if (name.Length == 0) return Refusal.NameMissing;
        if (name.Length > NameLength) return Refusal.NameTooLong;
        if (!Enum.IsDefined(draft.Type)) return Refusal.ChoiceUnknown;
        if (draft.Seats is < 0 or > MostSeats) return Refusal.SeatsOutOfRange;
        if (new[] { draft.Equipment, draft.Address, draft.Description }.Any(t => t.Length > 2048)) return Refusal.DescriptionTooLong;

        (Name, Type, Seats, NoDoubleBooking) = (name, draft.Type, draft.Seats, draft.NoDoubleBooking);
        (Equipment, Description) = (CleanText.Line(draft.Equipment), CleanText.Lines(draft.Description).Trim());
        Address = draft.Type is ResourceType.Location ? CleanText.Line(draft.Address) : "";
        return Outcome.Done;
    }

    /// <summary>Takes it out of the lists.</summary>
    public void Delete() => IsDeleted = true;
}

/// <summary>The two sorts of resource.</summary>
public enum ResourceType
{
    /// <summary>A place: may fill in the follow-up's location.</summary>
    Location,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What an administrator writes about a resource.</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Type">Whether it is a place.</param>
/// <param name="Seats">0 to 10,000, or <c>null</c>.</param>
/// <param name="Equipment">What is in it.</param>
/// <param name="Address">Where it is; kept for places only.</param>
/// <param name="Description">Anything else.</param>
/// <param name="NoDoubleBooking">Whether a second booking at the same time is refused.</param>
public sealed record ResourceDraft(
    string Name, ResourceType Type, int? Seats = null, string Equipment = "", string Address = "", string Description = "", bool NoDoubleBooking = false);
