using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>The tokens of recent transactions.</summary>
internal sealed class TransactionTokens(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Scope, string Token), TransactionToken> _used = [];
    private readonly HashSet<(string Scope, string Token)> _running = [];
    private readonly Queue<TransactionToken> _byAge = new();

    public IReadOnlyList<TransactionToken> Used
    {
        get
        {
            lock (_lock)
                return [.. _used.Values];
        }
    }

    /// <summary>Claims a token for a transaction that is about to run; <see cref="End"/> gives it back.</summary>
    /// <returns>The earlier use of the token, when there was one: nothing has been claimed then.</returns>
    public TransactionToken? Begin(TransactionToken token)
    {
        lock (_lock)
        {
            Forget();
            if (_used.TryGetValue((token.Scope, token.Token), out var earlier))
                return earlier;
            if (!_running.Add((token.Scope, token.Token)))
                throw DynamoDbErrors.TransactionInProgress();
            return null;
        }
    }

    public void End(TransactionToken token, bool done)
    {
        lock (_lock)
        {
            _running.Remove((token.Scope, token.Token));
            if (done)
                Add(token);
        }
    }

    /// <summary>Takes over a token from the journal.</summary>
    public void Restore(TransactionToken token)
    {
        lock (_lock)
            Add(token);
    }

    private void Add(TransactionToken token)
    {
        _used[(token.Scope, token.Token)] = token;
        _byAge.Enqueue(token);
    }

    private void Forget()
    {
        var oldest = clock.GetUtcNow() - DynamoDbLimits.TokenLifetime;
        while (_byAge.TryPeek(out var token) && token.UsedAt <= oldest)
        {
            _byAge.Dequeue();
            if (_used.TryGetValue((token.Scope, token.Token), out var current) && current.UsedAt == token.UsedAt)
                _used.Remove((token.Scope, token.Token));
        }
    }
}
