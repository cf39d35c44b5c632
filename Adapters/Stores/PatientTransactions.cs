using Acinaces.Adapters.Aws;
using Acinaces.Adapters.Aws.DynamoDb;

namespace Acinaces.Adapters.Stores;

/// <summary>Transactions that wait out others which happen to be in the way.</summary>
internal static class PatientTransactions
{
    public const int MaxConflicts = 6;

    /// <param name="token">Makes a repetition within ten minutes harmless. Absent when one would be harmless anyway.</param>
    /// <returns>Null when done; otherwise why not.</returns>
    public static async Task<TransactionCanceledException?> TryAsync(this DynamoDbClient tables, IReadOnlyList<TableWrite> writes, string? token, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await tables.TransactAsync(writes, token, cancellationToken).ConfigureAwait(false);
                return null;
            }
            catch (TransactionCanceledException refused) when (!refused.IsConflictOnly)
            {
                return refused;
            }
            catch (AwsServiceException twin) when (twin.Code == "IdempotentParameterMismatchException")
            {
                // Somebody made the very same change with other details (a twin's own call to the exchange): the order has moved on.
                return new TransactionCanceledException(twin.Service, twin.Status, twin.Message, ["ConditionalCheckFailed"]);
            }
            catch (TransactionCanceledException) when (attempt < MaxConflicts)
            {
                await Task.Delay(ConflictPause.Of(attempt, writes.Count), cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
