using System.Collections.Concurrent;
using System.Text.Json;
using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.Storage;

/// <summary>All APIs, plans, keys and domains. Reads take no lock; a change is one step under it, together with its journal record.</summary>
internal sealed class GatewayState(IJournal journal) : IJournaled
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, ApiEntry> _apis = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, UsagePlan> _plans = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ApiKey> _keys = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ApiKey> _keysByValue = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Domain> _domains = new(StringComparer.OrdinalIgnoreCase);

    public byte JournalStream => JournalStreams.ApiGateway;

    public IEnumerable<ApiEntry> Apis => _apis.Values.OrderBy(entry => entry.Api.Id, StringComparer.Ordinal);

    public IEnumerable<UsagePlan> Plans => _plans.Values.OrderBy(plan => plan.Id, StringComparer.Ordinal);

    public IEnumerable<ApiKey> Keys => _keys.Values.OrderBy(key => key.Id, StringComparer.Ordinal);

    public IEnumerable<Domain> Domains => _domains.Values.OrderBy(domain => domain.DomainName, StringComparer.Ordinal);

    public ApiEntry? Find(string apiId) => _apis.GetValueOrDefault(apiId);

    public UsagePlan? FindPlan(string id) => _plans.GetValueOrDefault(id);

    public ApiKey? FindKey(string id) => _keys.GetValueOrDefault(id);

    public ApiKey? FindKeyByValue(string value) => _keysByValue.GetValueOrDefault(value);

    public Domain? FindDomain(string name) => _domains.GetValueOrDefault(name);

    /// <exception cref="Pipeline.AwsErrorException">NotFoundException.</exception>
    public ApiEntry Require(string? apiId) => Find(apiId ?? "") ?? throw ApiGatewayErrors.ApiNotFound($"{apiId}");

    public void Put(RestApi api) => Commit(new GatewayRecord { Api = StoredApi.Of(api) });

    /// <summary>Replaces an API by what <paramref name="change"/> makes of it, in one step.</summary>
    public RestApi Change(string? apiId, Func<RestApi, RestApi> change)
    {
        lock (_gate)
        {
            var changed = change(Require(apiId).Api);
            Commit(new GatewayRecord { Api = StoredApi.Of(changed) });
            return changed;
        }
    }

    public void Delete(string apiId) => Commit(new GatewayRecord { ApiId = apiId, DeleteApi = true });

    public void Put(string apiId, Deployment deployment) =>
        Commit(new GatewayRecord { ApiId = apiId, Deployment = new StoredDeployment(deployment.Id, deployment.Description, deployment.CreatedDate, StoredApi.Of(deployment.Api)) });

    public void Put(string apiId, Stage stage) => Commit(new GatewayRecord { ApiId = apiId, Stage = stage });

    /// <summary>Replaces a plan by what <paramref name="change"/> makes of it, in one step.</summary>
    public void ChangePlan(string? id, Func<UsagePlan, UsagePlan> change)
    {
        lock (_gate) Put(change(FindPlan(id ?? "") ?? throw ApiGatewayErrors.NotFound("Invalid Usage Plan ID specified")));
    }

    public void Put(UsagePlan plan) => Commit(new GatewayRecord { Plan = plan, PlanKeyIds = plan.KeyIds });

    public void DeletePlan(string id) => Commit(new GatewayRecord { DeletedPlan = id });

    public void Put(ApiKey key) => Commit(new GatewayRecord { Key = key });

    public void Put(Domain domain) => Commit(new GatewayRecord { Domain = domain, DomainMappings = domain.Mappings });

    public void DeleteDomain(string name) => Commit(new GatewayRecord { DeletedDomain = name });

    public void Replay(ReadOnlySpan<byte> record) =>
        Apply(JsonSerializer.Deserialize(record, GatewayStateJson.Default.GatewayRecord) ?? throw new InvalidDataException("An empty API Gateway record."));

    public IEnumerable<ReadOnlyMemory<byte>> Snapshot(Action cut)
    {
        lock (_gate)
        {
            cut();
            return [.. Records().Select(record => (ReadOnlyMemory<byte>)Write(record))];
        }
    }

    private void Commit(GatewayRecord record)
    {
        lock (_gate)
        {
            journal.Append(JournalStream, Write(record));
            Apply(record);
        }
    }

    private IEnumerable<GatewayRecord> Records()
    {
        foreach (var entry in Apis)
        {
            yield return new GatewayRecord { Api = StoredApi.Of(entry.Api) };
            foreach (var deployment in entry.Deployments.Values)
            {
                yield return new GatewayRecord { ApiId = entry.Api.Id, Deployment = new StoredDeployment(deployment.Id, deployment.Description, deployment.CreatedDate, StoredApi.Of(deployment.Api)) };
            }
            foreach (var stage in entry.Stages.Values) yield return new GatewayRecord { ApiId = entry.Api.Id, Stage = stage };
        }
        foreach (var plan in Plans) yield return new GatewayRecord { Plan = plan, PlanKeyIds = plan.KeyIds };
        foreach (var key in Keys) yield return new GatewayRecord { Key = key };
        foreach (var domain in Domains) yield return new GatewayRecord { Domain = domain, DomainMappings = domain.Mappings };
    }

    private void Apply(GatewayRecord record)
    {
        if (record.Api is { } stored) _apis[stored.Api.Id] = _apis.TryGetValue(stored.Api.Id, out var present) ? present with { Api = stored.ToApi() } : new ApiEntry(stored.ToApi());
        if (record.ApiId is { } id && _apis.TryGetValue(id, out var entry))
        {
            if (record.DeleteApi) _apis.TryRemove(id, out _);
            if (record.Deployment is { } copy)
            {
                var deployment = new Deployment(copy.Id, copy.Description, copy.CreatedDate, copy.Api.ToApi());
                _apis[id] = entry with { Deployments = entry.Deployments.SetItem(copy.Id, deployment) };
            }
            if (record.Stage is { } stage) _apis[id] = entry with { Stages = entry.Stages.SetItem(stage.StageName, stage) };
        }
        if (record.Plan is { } plan) _plans[plan.Id] = plan with { KeyIds = record.PlanKeyIds ?? [] };
        if (record.DeletedPlan is { } deleted) _plans.TryRemove(deleted, out _);
        if (record.Key is { } key) _keys[key.Id] = _keysByValue[key.Value ?? ""] = key;
        if (record.Domain is { } domain) _domains[domain.DomainName] = domain with { Mappings = record.DomainMappings ?? [] };
        if (record.DeletedDomain is { } gone) _domains.TryRemove(gone, out _);
    }

    private static byte[] Write(GatewayRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, GatewayStateJson.Default.GatewayRecord);
}
