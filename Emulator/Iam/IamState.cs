using System.Collections.Concurrent;
using System.Text.Json;
using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Policies;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Iam;

/// <summary>All identities and policies of all accounts. Every change goes through <see cref="Change"/>, which also journals it.</summary>
internal sealed class IamState(IJournal journal, RoleSessions sessions) : IJournaled
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, IamAccount> _accounts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IdentityPolicies> _policies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Account, AccessKey Key)> _accessKeys = new(StringComparer.Ordinal);
    private bool _hasSessionKey;
    private int _version;

    public byte JournalStream => JournalStreams.Iam;

    /// <summary>Grows with every change.</summary>
    public int Version => Volatile.Read(ref _version);

    public IamAccount Account(string id) => _accounts.GetOrAdd(id, static _ => new IamAccount());

    public (string Account, AccessKey Key)? FindAccessKey(string id) => _accessKeys.TryGetValue(id, out var found) ? found : null;

    /// <summary>Checks and changes in one step.</summary>
    /// <param name="decide">Looks at the account as it is, throws what forbids the change, and says what it is.</param>
    public void Change(string account, Func<IamAccount, IamChange> decide)
    {
        lock (_gate)
        {
            var change = decide(Account(account));
            journal.Append(JournalStream, JsonSerializer.SerializeToUtf8Bytes(change, IamJson.Default.IamChange));
            Apply(change);
        }
    }

    /// <summary>Makes session tokens outlive a restart. Called once, after recovery.</summary>
    public void KeepSessionKey()
    {
        if (!_hasSessionKey) Change("", _ => new IamChange("") { SessionKey = sessions.Key });
    }

    /// <summary>Every policy that counts for a user or role session; none for identities we do not know.</summary>
    public IdentityPolicies PoliciesOf(string principalArn) => _policies.TryGetValue(principalArn, out var known) ? known : ReadPolicies(principalArn);

    /// <summary>ARN of the role behind a session, path included. Absent for other principals.</summary>
    public string? RoleArnOf(string principalArn) =>
        PrincipalArn.RoleOf(principalArn) is { } plain ? Account(PrincipalArn.AccountOf(principalArn)).Roles.GetValueOrDefault(PrincipalArn.NameOf(plain))?.Arn ?? plain : null;

    public void Replay(ReadOnlySpan<byte> record) => Apply(JsonSerializer.Deserialize(record, IamJson.Default.IamChange) ?? throw new InvalidDataException("An IAM record is empty."));

    public IEnumerable<ReadOnlyMemory<byte>> Snapshot(Action cut)
    {
        lock (_gate)
        {
            cut();
            var changes = new List<IamChange> { new("") { SessionKey = sessions.Key } };
            foreach (var (id, account) in _accounts) changes.AddRange(account.Snapshot(id));
            return [.. changes.Select(change => (ReadOnlyMemory<byte>)JsonSerializer.SerializeToUtf8Bytes(change, IamJson.Default.IamChange))];
        }
    }

    private void Apply(IamChange change)
    {
        if (change.SessionKey is { } key)
        {
            sessions.Key = key;
            _hasSessionKey = true;
            return;
        }
        Account(change.Account).Apply(change);
        if (change.AccessKey is { } added) _accessKeys[added.Id] = (change.Account, added);
        if (change.RemovedAccessKey is { } removed) _accessKeys.TryRemove(removed, out _);
        Interlocked.Increment(ref _version);
        _policies.Clear();
    }

    private IdentityPolicies ReadPolicies(string principalArn)
    {
        var version = Version;
        var account = Account(PrincipalArn.AccountOf(principalArn));
        Identity? identity = PrincipalArn.RoleOf(principalArn) is { } role
            ? account.Roles.GetValueOrDefault(PrincipalArn.NameOf(role))
            : account.Users.GetValueOrDefault(PrincipalArn.NameOf(principalArn));
        if (identity is null) return IdentityPolicies.None;
        var read = new IdentityPolicies(
            [
                .. identity.InlinePolicies.Select(policy => new NamedPolicy(policy.Key, PolicyParser.Parse(policy.Value))),
                .. identity.AttachedPolicies.Select(arn => new NamedPolicy(arn, PolicyParser.Parse(account.RequirePolicyDocument(arn)))),
            ])
        { Boundary = identity.PermissionsBoundary is { } boundary ? PolicyParser.Parse(account.RequirePolicyDocument(boundary)) : null };
        // A change in between may have emptied the cache already; what was read before it must not come back.
        lock (_gate)
        {
            if (version == Version) _policies[principalArn] = read;
        }
        return read;
    }
}
