using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Sqs.Model;

/// <summary>What all batch requests have in common.</summary>
internal static class BatchRules
{
    /// <exception cref="AwsErrorException">EmptyBatchRequest, TooManyEntriesInBatchRequest, InvalidBatchEntryId or BatchEntryIdsNotDistinct.</exception>
    public static void Require(IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
            throw SqsErrors.EmptyBatch();
        if (ids.Count > SqsLimits.MaxBatchEntries)
            throw SqsErrors.TooManyEntries(ids.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (id.Length is 0 or > SqsLimits.MaxBatchEntryIdLength || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
                throw SqsErrors.InvalidBatchEntryId();
            if (!seen.Add(id))
                throw SqsErrors.BatchIdsNotDistinct(id);
        }
    }

    /// <summary>Does one entry after the other; what fails becomes an entry of the answer and does not stop the rest.</summary>
    public static (List<TDone> Successful, List<BatchResultErrorEntry> Failed) Run<TEntry, TDone>(IEnumerable<TEntry> entries, Func<TEntry, string> id, Func<TEntry, TDone> act)
    {
        List<TDone> successful = [];
        List<BatchResultErrorEntry> failed = [];
        foreach (var entry in entries)
        {
            try
            {
                successful.Add(act(entry));
            }
            catch (AwsErrorException refusal) when (refusal.Error.Code != "QueueDoesNotExist")
            {
                failed.Add(new BatchResultErrorEntry(id(entry), SenderFault: refusal.Error.HttpStatus < 500, refusal.Error.Code, refusal.Error.Message));
            }
        }

        return (successful, failed);
    }
}
