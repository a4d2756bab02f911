namespace SalesPlatform.SalesMonitoring.Imports;

/// <summary>Good rows count at once, bad ones wait. After an import that died, the same file again finds its rows known.</summary>
internal sealed class SalesImporter(UnitOfWorkFactory works, SaleWriter writer, RosterReader roster)
{
    private const int RowsPerChunk = 1000;

    /// <summary>Bounds a chunk of very long rows.</summary>
    private const int CharactersPerChunk = 4_000_000;

    public async Task<BatchSummary> ImportAsync(
        CommandContext caller, FileUpload upload, Action<long, long> progress, CancellationToken cancellation)
    {
        await roster.CatchUpAsync(cancellation);
        var id = caller.NewId();
        var import = new Import(caller, upload, await SurroundingsAsync(caller, id, cancellation), progress);
        var none = new Loaded<BatchState>(BatchState.Aggregate.Stream($"{id}"), new BatchState.None(), 0, BatchState.Aggregate);
        var columns = new Dictionary<string, string>(upload.Header.Columns);
        import.Batch = await AppendAsync(import, none,
            [new SalesFileReceived(id, upload.Header.FileName, upload.Header.Source, columns, import.Run.Currency, caller.BoundToTeams)],
            cancellation);
        CsvTable whole;
        try
        {
            whole = await CsvTable.ReadAsync(upload, SalesRowReader.Schema, cancellation);
        }
        catch (CsvFileException fault)
        {
            var sha256 = await DrainedAsync(upload, cancellation);
            return await EndAsync(import, [new SalesFileRefused(id, sha256, FaultOf(fault))], cancellation);
        }

        await using var table = whole;
        var header = new SalesHeaderRead(id, table.Header.Text.Storable(), table.Header.Form);
        import.Batch = await AppendAsync(import, import.Batch, [header], cancellation);
        await ReadRowsAsync(import, table, cancellation);
        return await EndAsync(import,
            import.Run.End(upload.Header.FileName, upload.Header.Source, upload.Content.Sha256, upload.Content.BytesRead), cancellation);
    }

    private async Task ReadRowsAsync(Import import, CsvTable table, CancellationToken cancellation)
    {
        var reader = new SalesRowReader(table.Header, import.Upload.Header.Source);
        var (chunk, characters) = (new List<SalesRow>(RowsPerChunk), 0);
        await foreach (var row in table.Rows(cancellation))
        {
            chunk.Add(reader.Read(row));
            characters += row.Raw.Length;
            if (chunk.Count < RowsPerChunk && characters < CharactersPerChunk)
                continue;
            await WriteAsync(import, table, chunk, cancellation);
            (chunk, characters) = ([], 0);
            if (import.Run.TooManyBad)
                return;
        }

        await WriteAsync(import, table, chunk, cancellation);
    }

    private async Task WriteAsync(Import import, CsvTable table, List<SalesRow> chunk, CancellationToken cancellation)
    {
        var sales = chunk.Where(row => row.Sale is not null).Select(row => row.Sale!).ToList();
        IReadOnlyList<SaleResult>? latest = null;
        import.Batch = await writer.WriteAsync(import.Caller, import.Surroundings, sales, (work, results) =>
        {
            latest = results;
            return work.Append(import.Batch, import.Run.After(chunk, results).Events);
        }, cancellation);
        import.Run = import.Run.After(chunk, latest!).Run;
        import.Progress(import.Run.Counts.Rows, table.BytesRead);
    }

    private async Task<BatchSummary> EndAsync(Import import, IEnumerable<object> events, CancellationToken cancellation) =>
        ((BatchState.Known)(await AppendAsync(import, import.Batch, events, cancellation)).State).Summary;

    private Task<Loaded<BatchState>> AppendAsync(Import import, Loaded<BatchState> batch, IEnumerable<object> events,
        CancellationToken cancellation) =>
        writer.WriteAsync(import.Caller, import.Surroundings, [], (work, _) => work.Append(batch, events), cancellation);

    private async Task<SaleContext> SurroundingsAsync(CommandContext caller, Guid batch, CancellationToken cancellation)
    {
        await using var work = works.Begin(caller);
        return await RosterReader.ContextOfAllAsync(work.Queries, caller, cancellation) with { Batch = batch };
    }

    // The hash is that of the whole file even when its beginning was enough to refuse it; a file that is too large has none worth keeping.
    private static async Task<string> DrainedAsync(FileUpload upload, CancellationToken cancellation)
    {
        try
        {
            await upload.Content.DrainAsync(cancellation);
            return upload.Content.Sha256;
        }
        catch (CsvFileException)
        {
            return "";
        }
    }

    private static RowFault FaultOf(CsvFileException fault) =>
        new(fault.Error.Line, fault.Error.Column, fault.Error.Code, fault.Error.Message);

    private sealed class Import(CommandContext caller, FileUpload upload, SaleContext surroundings, Action<long, long> progress)
    {
        public CommandContext Caller { get; } = caller;

        public FileUpload Upload { get; } = upload;

        public SaleContext Surroundings { get; } = surroundings;

        public Action<long, long> Progress { get; } = progress;

        public Loaded<BatchState> Batch { get; set; } = null!;

        public ImportRun Run { get; set; } = new(surroundings.Batch!.Value, surroundings.Terms.Currency);
    }
}
