using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.Pipeline;

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

    /// <summary>Runs a transaction, or answers it again where it has run under its token before.</summary>
    /// <param name="token">Absent: the client gave none.</param>
    /// <exception cref="AwsErrorException">IdempotentParameterMismatchException, TransactionInProgressException, or what the transaction throws.</exception>
    public T Once<T>(TransactionToken? token, Func<T> run, Func<T> again)
    {
        if (token is null)
            return run();
        if (Begin(token) is { } earlier)
            return earlier.Digest == token.Digest ? again() : throw DynamoDbErrors.TokenReused();
        var done = false;
        try
        {
            var answer = run();
            done = true;
            return answer;
        }
        finally
        {
            End(token, done);
        }
    }

    /// <summary>Takes over a token from the journal.</summary>
    public void Restore(TransactionToken token)
    {
        lock (_lock)
            Add(token);
    }

    /// <summary>Claims a token for a transaction that is about to run; <see cref="End"/> gives it back.</summary>
    /// <returns>The earlier use of the token, when there was one: nothing has been claimed then.</returns>
    private TransactionToken? Begin(TransactionToken token)
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

    private void End(TransactionToken token, bool done)
    {
        lock (_lock)
        {
            _running.Remove((token.Scope, token.Token));
            if (done)
                Add(token);
        }
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
