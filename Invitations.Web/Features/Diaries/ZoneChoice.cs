namespace Invitations.Web.Features.Diaries;

/// <summary>The zone somebody chose to see the diary in.</summary>
/// <param name="ZoneId">IANA.</param>
public sealed record ZoneChoice(string ZoneId);
