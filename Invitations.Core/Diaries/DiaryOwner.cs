using Invitations.Core.Inviting;

namespace Invitations.Core.Diaries;

/// <summary>Somebody or something whose diary can be opened.</summary>
/// <param name="Whose">Employee or resource.</param>
/// <param name="Name">What the list shows.</param>
public sealed record DiaryOwner(Participant Whose, string Name);
