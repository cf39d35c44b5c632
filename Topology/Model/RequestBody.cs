namespace Acinaces.Topology.Model;

/// <summary>
/// What the gateway demands of a JSON body before it calls the function: an object with these members.
/// Types and ranges are the function's to check, since only it can report all faults of a request together.
/// </summary>
/// <param name="RequiredMembers">May be empty: then any JSON object will do.</param>
public sealed record RequestBody(IReadOnlyList<string> RequiredMembers);
