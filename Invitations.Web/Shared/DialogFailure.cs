namespace Invitations.Web.Shared;

/// <summary>What a dialog gives back that was closed after a fault of ours in it: what was written in it has not been decided upon.</summary>
public sealed record DialogFailure;
