import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { EventCalendarAttributes } from './opennrw';

function TownPage() {
  const [view, setView] = useState<EventCalendarAttributes['view']>('list');
  const [chosen, setChosen] = useState('');
  return (
    <>
      <h1>Veranstaltungen</h1>
      <p>
        <button type="button" onClick={() => setView(view === 'list' ? 'month' : 'list')}>
          {view === 'list' ? 'Als Monat' : 'Als Liste'}
        </button>
      </p>
      <opennrw-event-calendar
        heading-level={2}
        limit={5}
        view={view}
        onevent-select={(event) => setChosen(`Gewählt: ${event.occurrence.title}`)}
      >
        <p>
          <a href="/veranstaltungen">Alle Veranstaltungen der Stadt</a>
        </p>
      </opennrw-event-calendar>
      <p role="status">{chosen}</p>
    </>
  );
}

const page = document.getElementById('page');
if (page)
  createRoot(page).render(
    <StrictMode>
      <TownPage />
    </StrictMode>,
  );
