using Acinaces.Emulator.Sqs.Model;

namespace Acinaces.Emulator.Sqs.Storage;

/// <summary>A queue at one instant.</summary>
internal sealed record QueueView(
    string Arn, string Name, QueueAttributes Attributes, IReadOnlyDictionary<string, string> Tags,
    DateTimeOffset CreatedAt, DateTimeOffset ModifiedAt, int Visible, int InFlight, int Delayed);
