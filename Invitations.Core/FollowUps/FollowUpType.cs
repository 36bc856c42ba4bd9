namespace Invitations.Core.FollowUps;

/// <summary>What sort of appointment, task or phone call it is, and the colour that all of that sort have in every diary.</summary>
/// <remarks>Each kind has one basic type, which has no name of its own but the kind's word in each language; it cannot be deleted.</remarks>
public sealed class FollowUpType
{
    /// <summary>The most characters of a name.</summary>
    public const int NameLength = 60;

    private FollowUpType(string name, FollowUpKind kind, EntryColour colour) => (Name, Kind, Colour) = (name, kind, colour);

    private FollowUpType() => Name = null!; // EF Core fills it in.

    /// <summary>Identity.</summary>
    public int Id { get; private set; }

    /// <summary>What lists show; empty for the basic type.</summary>
    public string Name { get; private set; }

    /// <summary>Of what kind it is.</summary>
    public FollowUpKind Kind { get; private set; }

    /// <summary>How it looks.</summary>
    public EntryColour Colour { get; private set; }

    /// <summary>Whether it can no longer be chosen; what has it keeps it.</summary>
    public bool IsDeleted { get; private set; }

    /// <summary>Whether it is what its kind is without a further name.</summary>
    public bool IsBasic => Name.Length == 0;

    /// <summary>The colour a kind has until an administrator chooses another.</summary>
    public static EntryColour UsualColour(FollowUpKind kind) => kind switch
    {
        FollowUpKind.Appointment => EntryColour.Blue,
        FollowUpKind.Task => EntryColour.Amber,
        FollowUpKind.PhoneCall => EntryColour.Violet,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Every kind has its colour."),
    };

    /// <summary>The basic type of a kind.</summary>
    public static FollowUpType Basic(FollowUpKind kind) => new("", kind, UsualColour(kind));

    /// <summary>A further type.</summary>
    /// <returns>The type, or <see cref="Refusal.NameMissing"/>, <see cref="Refusal.NameTooLong"/>.</returns>
    public static Outcome<FollowUpType> Create(string name, FollowUpKind kind, EntryColour colour)
    {
        var type = new FollowUpType("?", kind, colour);
        var changed = type.Change(name, colour);
        return changed.IsDone ? type : changed;
    }

    /// <summary>Takes over name and colour; a basic type keeps its name, whatever is given.</summary>
    /// <returns>Done, or <see cref="Refusal.NameMissing"/>, <see cref="Refusal.NameTooLong"/>, <see cref="Refusal.ChoiceUnknown"/>; then nothing has changed.</returns>
    public Outcome Change(string name, EntryColour colour)
    {
        if (!Enum.IsDefined(colour)) return Refusal.ChoiceUnknown;
        if (!IsBasic)
        {
            name = CleanText.Line(name);
            if (name.Length == 0) return Refusal.NameMissing;
            if (name.Length > NameLength) return Refusal.NameTooLong;
            Name = name;
        }

        Colour = colour;
        return Outcome.Done;
    }

    /// <summary>Takes it out of the lists.</summary>
    public void Delete() => IsDeleted = true;
}
