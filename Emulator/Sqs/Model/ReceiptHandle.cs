using System.Globalization;
using System.Text;

namespace Acinaces.Emulator.Sqs.Model;

/// <summary>Names one receive of one message. Opaque to clients, as in SQS.</summary>
/// <param name="ReceiveCount">Which receive of the message it was, from 1.</param>
internal readonly record struct ReceiptHandle(string QueueArn, long Sequence, int ReceiveCount)
{
    public override string ToString() =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{QueueArn} {Sequence} {ReceiveCount}")));

    /// <exception cref="Pipeline.AwsErrorException">ReceiptHandleIsInvalid.</exception>
    public static ReceiptHandle Parse(string text, string queueArn)
    {
        var bytes = new byte[text.Length];
        if (Convert.TryFromBase64String(text, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split(' ') is [var arn, var sequence, var count] && arn == queueArn
            && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var received))
        {
            return new ReceiptHandle(arn, number, received);
        }

        throw SqsErrors.ReceiptHandleIsInvalid(text);
    }
}
