using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Throttling;
using Acinaces.Emulator.DynamoDb.Vectors;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>
/// Applies changes of items: each alone or several as one step. Items are locked first, then the places in indexes, each in
/// order of rank; the journal's record is added while all are held.
/// </summary>
/// <param name="capacity">What writes are paid from. Absent: they cost nothing.</param>
internal sealed class ItemWriter(TableJournal journal, TransactionTokens tokens, CapacityGate? capacity)
{
    /// <exception cref="AwsErrorException">The change is refused; nothing has happened.</exception>
    public void Apply(ItemWrite write)
    {
        var stripe = write.Table.Items.StripeOf(write.Key);
        stripe.Lock.EnterWriteLock();
        try
        {
            RequireAlive(write.Table);
            Decide(write, stripe.Entries.Find(write.Key), false);
            if (!write.Changes)
                return;
            if (!write.Table.State.HasIndexes)
            {
                journal.Append(write);
                Store(write);
                return;
            }
            StoreWithIndexes([write], () => journal.Append(write));
        }
        finally
        {
            stripe.Lock.ExitWriteLock();
        }
    }

    /// <summary>Applies all changes or none.</summary>
    /// <param name="token">Remembered with the transaction, so that a repetition is known after a restart. Absent: none given.</param>
    /// <returns>The refusal of each change, absent for one that was not refused. All absent: the changes have been made.</returns>
    public AwsErrorException?[] ApplyAll(IReadOnlyList<ItemWrite> writes, TransactionToken? token)
    {
        var refusals = new AwsErrorException?[writes.Count];
        var stripes = InRankOrder(writes.Select(write => write.Table.Items.StripeOf(write.Key)));
        Enter(stripes);
        try
        {
            for (var i = 0; i < writes.Count; i++)
                refusals[i] = TryDecide(writes[i]);
            capacity?.CountRequests(writes.Select(write => write.Table), refusals);
            if (refusals.All(refusal => refusal is null))
            {
                StoreWithIndexes(writes, () => journal.Append(writes, token));
                // Before the locks are released: a capture has the token with the changes or neither.
                if (token is not null)
                    tokens.Restore(token);
            }
            return refusals;
        }
        finally
        {
            Exit(stripes);
        }
    }

    /// <summary>Reads several items at one instant.</summary>
    public static Item?[] ReadAll(IReadOnlyList<(Table Table, EntryKey Key)> places)
    {
        var stripes = InRankOrder(places.Select(place => place.Table.Items.StripeOf(place.Key)));
        foreach (var stripe in stripes)
            stripe.Lock.EnterReadLock();
        try
        {
            return [.. places.Select(place => place.Table.Items.StripeOf(place.Key).Entries.Find(place.Key))];
        }
        finally
        {
            foreach (var stripe in stripes)
                stripe.Lock.ExitReadLock();
        }
    }

    /// <summary>Makes a change that the journal tells of, before any request is taken.</summary>
    public static void Restore(ItemWrite write)
    {
        write.Decide(write.Table.Items.Find(write.Key));
        if (!write.Changes)
            return;
        Store(write);
        foreach (var move in IndexMove.AllOf(write).ToList())
            move.Apply();
        foreach (var move in VectorMove.AllOf(write).ToList())
            move.Apply();
    }

    private AwsErrorException? TryDecide(ItemWrite write)
    {
        try
        {
            RequireAlive(write.Table);
            Decide(write, write.Table.Items.StripeOf(write.Key).Entries.Find(write.Key), true);
            return null;
        }
        catch (AwsErrorException refusal)
        {
            return refusal;
        }
    }

    private void Decide(ItemWrite write, Item? present, bool inTransaction)
    {
        if (capacity is null)
            write.Decide(present);
        else
            capacity.Decide(write, present, inTransaction);
    }

    private static void RequireAlive(Table table)
    {
        if (table.State.IsDeleted)
            throw DynamoDbErrors.TableNotFound();
    }

    private static void StoreWithIndexes(IReadOnlyList<ItemWrite> writes, Action append)
    {
        var moves = writes.Where(write => write.Changes).SelectMany(IndexMove.AllOf).ToList();
        var vectors = writes.Where(write => write.Changes).SelectMany(VectorMove.AllOf).ToList();
        var locks = InRankOrder(moves.SelectMany(move => move.Stripes).Concat(vectors.Select(move => move.Lock)));
        Enter(locks);
        try
        {
            append();
            foreach (var write in writes)
            {
                if (write.Changes)
                    Store(write);
            }
            foreach (var move in moves)
                move.Apply();
            foreach (var move in vectors)
                move.Apply();
        }
        finally
        {
            Exit(locks);
        }
    }

    private static void Store(ItemWrite write)
    {
        var stripe = write.Table.Items.StripeOf(write.Key);
        stripe.Bytes += (write.After?.SizeInBytes ?? 0) - (write.Before?.SizeInBytes ?? 0);
        if (write.After is null)
            stripe.Entries.Remove(write.Key);
        else
            stripe.Entries.Set(write.Key, write.After);
    }

    private static List<RankedLock> InRankOrder(IEnumerable<RankedLock> locks) => [.. locks.Distinct().OrderBy(each => each.Rank)];

    private static void Enter(List<RankedLock> locks)
    {
        foreach (var each in locks)
            each.Lock.EnterWriteLock();
    }

    private static void Exit(List<RankedLock> locks)
    {
        foreach (var each in locks)
            each.Lock.ExitWriteLock();
    }
}
