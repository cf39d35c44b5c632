using System.Security.Cryptography;
using System.Text;
using Acinaces.Emulator.DynamoDb.Streams.Wire;

namespace Acinaces.Emulator.DynamoDb.Streams;

/// <summary>Records in the form in which readers get them.</summary>
internal static class StreamEvents
{
    private const int IdBytes = 16;

    public static StreamEventRecord Of(TableStream stream, StreamRecord record)
    {
        var sequence = SequenceNumber.Format(record.Sequence);
        return new StreamEventRecord
        {
            EventId = IdOf(stream.Arn, sequence),
            EventName = record.Event switch
            {
                StreamEvent.Insert => "INSERT",
                StreamEvent.Modify => "MODIFY",
                _ => "REMOVE",
            },
            AwsRegion = stream.TableArn.Split(':')[3],
            DynamoDb = new StreamEventContent
            {
                ApproximateCreationDateTime = record.Time.ToUnixTimeSeconds(),
                Keys = record.Keys,
                NewImage = record.New,
                OldImage = record.Old,
                SequenceNumber = sequence,
                SizeBytes = record.SizeInBytes,
                StreamViewType = stream.Definition.ViewType,
            },
            UserIdentity = record.Event == StreamEvent.Expire ? StreamIdentity.Service : null,
        };
    }

    // The same each time the record is read, as a reader that remembers what it has worked off relies on.
    private static string IdOf(string streamArn, string sequence) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{streamArn}/{sequence}")).AsSpan(0, IdBytes));
}
