using System.Collections.Concurrent;
using System.Text.Json;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Storage;

/// <summary>All HTTP APIs and their domains. Reads take no lock; a change is one step under it, together with its journal record.</summary>
internal sealed class HttpApiState(IJournal journal, AutoDeployment autoDeployment) : IJournaled
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, HttpApiEntry> _apis = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DomainEntry> _domains = new(StringComparer.OrdinalIgnoreCase);

    public byte JournalStream => JournalStreams.HttpApis;

    /// <summary>There is nothing at all, as in most emulators: the question costs each request only this look.</summary>
    public bool IsEmpty => _apis.IsEmpty && _domains.IsEmpty;

    public IEnumerable<HttpApiEntry> Apis => _apis.Values;

    public IEnumerable<DomainEntry> Domains => _domains.Values;

    public HttpApiEntry? Find(string apiId) => _apis.GetValueOrDefault(apiId);

    public DomainEntry? FindDomain(string name) => _domains.GetValueOrDefault(name);

    /// <exception cref="AwsErrorException">NotFoundException.</exception>
    public HttpApiEntry Require(string? apiId, Caller caller) => Find(apiId ?? "") ?? throw HttpApiErrors.ApiNotFound(caller, apiId);

    /// <exception cref="AwsErrorException">NotFoundException.</exception>
    public DomainEntry RequireDomain(string? name) => FindDomain(name ?? "") ?? throw HttpApiErrors.DomainNotFound();

    public void Add(HttpApiEntry entry) => Commit(new HttpApiRecord { Api = autoDeployment.Of(entry) });

    /// <summary>Replaces an API's definition in one step, and deploys it to the stages that ask for every change.</summary>
    public ApiDefinition Edit(string? apiId, Caller caller, Func<ApiDefinition, ApiDefinition> edit) =>
        Change(apiId, caller, entry => autoDeployment.Of(entry with { Definition = edit(entry.Definition) })).Definition;

    /// <summary>Replaces an API by what <paramref name="change"/> makes of it, in one step.</summary>
    public HttpApiEntry Change(string? apiId, Caller caller, Func<HttpApiEntry, HttpApiEntry> change)
    {
        lock (_gate)
        {
            var changed = change(Require(apiId, caller));
            Commit(new HttpApiRecord { Api = changed });
            return changed;
        }
    }

    /// <summary>Does something with APIs and domains as one step.</summary>
    public T Atomically<T>(Func<T> act)
    {
        lock (_gate) return act();
    }

    public void Delete(string apiId) => Commit(new HttpApiRecord { DeletedApi = apiId });

    public void Add(DomainName domain)
    {
        lock (_gate)
        {
            if (_domains.ContainsKey(domain.Name)) throw ApiGatewayErrors.Conflict("The domain name resource already exists.");
            Commit(new HttpApiRecord { Domain = new DomainEntry(domain) });
        }
    }

    /// <summary>Replaces a domain by what <paramref name="change"/> makes of it, in one step.</summary>
    public void ChangeDomain(string? name, Func<DomainEntry, DomainEntry> change)
    {
        lock (_gate) Commit(new HttpApiRecord { Domain = change(RequireDomain(name)) });
    }

    public void DeleteDomain(string name) => Commit(new HttpApiRecord { DeletedDomain = name });

    public void Replay(ReadOnlySpan<byte> record) =>
        Apply(JsonSerializer.Deserialize(record, HttpApiStateJson.Default.HttpApiRecord) ?? throw new InvalidDataException("An empty record of HTTP APIs."));

    public IEnumerable<ReadOnlyMemory<byte>> Snapshot(Action cut)
    {
        lock (_gate)
        {
            cut();
            return [.. _apis.Values.Select(entry => new HttpApiRecord { Api = entry }).Concat(_domains.Values.Select(domain => new HttpApiRecord { Domain = domain })).Select(record => (ReadOnlyMemory<byte>)Write(record))];
        }
    }

    private void Commit(HttpApiRecord record)
    {
        lock (_gate)
        {
            journal.Append(JournalStream, Write(record));
            Apply(record);
        }
    }

    private void Apply(HttpApiRecord record)
    {
        if (record.Api is { } entry) _apis[entry.Definition.Api.ApiId] = entry;
        if (record.DeletedApi is { } deleted) _apis.TryRemove(deleted, out _);
        if (record.Domain is { } domain) _domains[domain.Domain.Name] = domain;
        if (record.DeletedDomain is { } gone) _domains.TryRemove(gone, out _);
    }

    private static byte[] Write(HttpApiRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, HttpApiStateJson.Default.HttpApiRecord);
}
