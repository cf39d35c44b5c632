namespace Acinaces.Topology.Model;

/// <summary>The people who are told what the system cannot settle itself.</summary>
/// <param name="EmailAddresses">Mailboxes; each confirms its subscription once.</param>
/// <param name="TextMessages">Whether a phone is called up as well. Its number is personal, so it stands in the account and not here.</param>
public sealed record AlertSettings(IReadOnlyList<string> EmailAddresses, bool TextMessages);
