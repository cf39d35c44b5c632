namespace Acinaces.Emulator.Sqs.Model;

/// <summary>An entry of a batch that failed.</summary>
internal sealed record BatchResultErrorEntry(string Id, bool SenderFault, string Code, string Message);
