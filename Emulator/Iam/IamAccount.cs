using System.Collections.Concurrent;
using Acinaces.Emulator.Iam.Model;

namespace Acinaces.Emulator.Iam;

/// <summary>The identities of one account. Read at any time; changed by <see cref="IamState"/> only, under its lock.</summary>
internal sealed class IamAccount
{
    public ConcurrentDictionary<string, Role> Roles { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, User> Users { get; } = new(StringComparer.Ordinal);

    /// <summary>By access key id.</summary>
    public ConcurrentDictionary<string, AccessKey> AccessKeys { get; } = new(StringComparer.Ordinal);

    /// <summary>By ARN.</summary>
    public ConcurrentDictionary<string, ManagedPolicy> Policies { get; } = new(StringComparer.Ordinal);

    public Role RequireRole(string name) => Roles.TryGetValue(name, out var role) ? role : throw IamErrors.NoSuchEntity($"The role with name {name}");

    public User RequireUser(string name) => Users.TryGetValue(name, out var user) ? user : throw IamErrors.NoSuchEntity($"The user with name {name}");

    public ManagedPolicy RequirePolicy(string arn) => Policies.TryGetValue(arn, out var policy) ? policy : throw IamErrors.NoSuchEntity($"Policy {arn}");

    public AccessKey RequireAccessKey(string userName, string id) =>
        AccessKeys.TryGetValue(id, out var key) && key.UserName == userName ? key : throw IamErrors.NoSuchEntity($"The Access Key with id {id}");

    /// <summary>The text of a policy of the account or of AWS.</summary>
    public string RequirePolicyDocument(string arn) => AwsManagedPolicies.Find(arn) ?? RequirePolicy(arn).Document;

    public void Apply(IamChange change)
    {
        if (change.Role is { } role) Roles[role.Name] = role;
        if (change.User is { } user) Users[user.Name] = user;
        if (change.AccessKey is { } key) AccessKeys[key.Id] = key;
        if (change.Policy is { } policy) Policies[policy.Arn] = policy;
        if (change.RemovedRole is { } removedRole) Roles.TryRemove(removedRole, out _);
        if (change.RemovedUser is { } removedUser) Users.TryRemove(removedUser, out _);
        if (change.RemovedAccessKey is { } removedKey) AccessKeys.TryRemove(removedKey, out _);
        if (change.RemovedPolicy is { } removedPolicy) Policies.TryRemove(removedPolicy, out _);
    }

    /// <summary>Policies first: identities refer to them.</summary>
    public IEnumerable<IamChange> Snapshot(string id) =>
    [
        .. Policies.Values.Select(policy => new IamChange(id) { Policy = policy }),
        .. Roles.Values.Select(role => new IamChange(id) { Role = role }),
        .. Users.Values.Select(user => new IamChange(id) { User = user }),
        .. AccessKeys.Values.Select(key => new IamChange(id) { AccessKey = key }),
    ];
}
