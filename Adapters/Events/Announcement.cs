using Acinaces.Adapters.Aws;

namespace Acinaces.Adapters.Events;

/// <summary>What the bus is to be told because of one change, in this order.</summary>
/// <param name="Subject">What has changed. What is told of one subject is told in the order of its changes.</param>
/// <param name="Sequence">Rises with each change of the subject.</param>
/// <param name="MadeAt">When the change was made.</param>
public sealed record Announcement(string TenantId, string Subject, long Sequence, DateTimeOffset MadeAt, IReadOnlyList<BusEntry> Entries);
