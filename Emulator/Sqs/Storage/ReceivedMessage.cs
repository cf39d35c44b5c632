using Acinaces.Emulator.Sqs.Model;

namespace Acinaces.Emulator.Sqs.Storage;

/// <summary>A message as one receive saw it.</summary>
internal sealed record ReceivedMessage(SentMessage Sent, ReceiptHandle Handle, DateTimeOffset FirstReceivedAt);
